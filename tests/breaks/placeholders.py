# ruff: noqa: E501  # a break is one line of a table
"""Gaps: where a region's own details, numbers and dates go into words and layouts."""

from breaks.breaking import A4, BUILD, LAYOUTS, NOWHERE, POSTER, TRANSLATIONS, URDU, group, said, swap

SUBJECT = "poster.subject"
ALT = "poster.code_alt"
EMERGENCY = "poster.strip_emergency"
SMALL = "colophon.reference"

PLACEHOLDERS = group(
    "Placeholders",
    (
        ("a translation lacks one", TRANSLATIONS, URDU, said(SUBJECT, "((region.short))", ""), "lacks ((region.short))"),
        ("a translation renames one", TRANSLATIONS, URDU, said(SUBJECT, "((region.short))", "((region.name))"), "has ((region.name)) of its own"),
        ("a translation translates one", TRANSLATIONS, URDU, said(SUBJECT, "((region.short))", "((علاقہ.نام))"), "lacks ((region.short))"),
        ("a translation has one twice", TRANSLATIONS, URDU, said(SUBJECT, "((region.short))", "((region.short)) ((region.short))"), "has ((region.short)) too often"),
        ("a translation has one of its own", TRANSLATIONS, URDU, said("poster.question", "", "((region.police)) "), "has ((region.police)) of its own"),
        ("a translation has one bracket too few before it", TRANSLATIONS, URDU, said(ALT, "((region", "(region"), "lacks ((region.site_shown))"),
        ("a translation has one bracket too few after it", TRANSLATIONS, URDU, said(ALT, "site_shown))", "site_shown)"), "lacks ((region.site_shown))"),
        ("a translation puts it into braces", TRANSLATIONS, URDU, said(ALT, "((region.site_shown))", "{{region.site_shown}}"), "lacks ((region.site_shown))"),
        ("a translation breaks it with a space", TRANSLATIONS, URDU, said(ALT, "((region", "( (region"), "lacks ((region.site_shown))"),
        ("a translation has 101 for the gap of 999", TRANSLATIONS, URDU, said(EMERGENCY, "emergency_999", "police_101"), "lacks ((services.emergency_999.phone))"),
        ("a translation leaves the date out of the small print", TRANSLATIONS, URDU, said(SMALL, " · ((piece.date))", ""), "lacks ((piece.date))"),
        ("a layout names a number that there is not", LAYOUTS, A4, swap("((region.main.phone))", "((region.main.fone))"), "nothing is called 'fone'"),
        ("a layout names words that there are not", LAYOUTS, A4, swap("((words.fault))", "((words.falt))"), "nothing is called 'falt'"),
        ("a layout’s gap is not closed", LAYOUTS, A4, swap("((words.headline))", "((words.headline)"), "cannot be filled in (unexpected ')')"),
        ("a layout’s gap would run a program", LAYOUTS, A4, swap("((words.headline))", "((words.__class__))"), "nothing is called '__class__'"),
        ("English words name what there is not", LAYOUTS, POSTER, swap("In danger now?", "In danger in ((region.shrt)) now?"), "nothing is called 'shrt'"),
        ("English words lose the number of emergencies", BUILD, POSTER, swap("In an emergency call ((services.emergency_999.phone))", "In an emergency call"), "has changed since it was confirmed"),
        ("English words’ gap is not closed", LAYOUTS, POSTER, swap("Signs to notice", "Signs in ((region.short) to notice"), "cannot be filled in (unexpected ')')"),
        ("English words are left as a gap to be filled", LAYOUTS, POSTER, swap("Talk it through.", "Call ((TODO))."), "nothing is called 'TODO'"),
        ("a layout shows no number of the council", BUILD, A4, swap("say: ((region.main.phone)), link", "say: ((services.nspcc.phone)), link"), "the number 0113 222 4403 is not on the sheet", NOWHERE),
    ),
)  # fmt: skip
