"""Gaps: where a region's own details, numbers and dates go into words and layouts."""

from breaks.breaking import A4, BUILD, LAYOUTS, NOWHERE, POSTER, TRANSLATIONS, URDU, group, swap, within

SUBJECT = 'msgctxt "poster.subject"'
ALT = 'msgctxt "poster.code_alt"'
EMERGENCY = 'msgctxt "poster.strip_emergency"'
SMALL = 'msgctxt "colophon.reference"'

PLACEHOLDERS = group(
    "Placeholders",
    (
        ("a translation lacks one", TRANSLATIONS, URDU, within(SUBJECT, 'msgstr "بچوں کے استحصال کی ممکنہ علامات، اور ((region.short)) میں', 'msgstr "بچوں کے استحصال کی ممکنہ علامات، اور میں'), "lacks ((region.short))"),
        ("a translation renames one", TRANSLATIONS, URDU, within(SUBJECT, "اور ((region.short))", "اور ((region.name))"), "has ((region.name)) of its own"),
        ("a translation translates one", TRANSLATIONS, URDU, within(SUBJECT, "اور ((region.short))", "اور ((علاقہ.نام))"), "lacks ((region.short))"),
        ("a translation has one twice", TRANSLATIONS, URDU, within(SUBJECT, "اور ((region.short))", "اور ((region.short)) ((region.short))"), "has ((region.short)) too often"),
        ("a translation has one of its own", TRANSLATIONS, URDU, within('msgctxt "poster.question"', 'msgstr "فکر', 'msgstr "((region.police)) فکر'), "has ((region.police)) of its own"),
        ("a translation has one bracket too few before it", TRANSLATIONS, URDU, within(ALT, "جس سے ((region", "جس سے (region"), "lacks ((region.site_shown))"),
        ("a translation has one bracket too few after it", TRANSLATIONS, URDU, within(ALT, "site_shown)) کھلتا", "site_shown) کھلتا"), "lacks ((region.site_shown))"),
        ("a translation puts it into braces", TRANSLATIONS, URDU, within(ALT, "جس سے ((region.site_shown))", "جس سے {{region.site_shown}}"), "lacks ((region.site_shown))"),
        ("a translation breaks it with a space", TRANSLATIONS, URDU, within(ALT, "جس سے ((region.site_shown))", "جس سے ( (region.site_shown))"), "lacks ((region.site_shown))"),
        ("a translation has 101 for the gap of 999", TRANSLATIONS, URDU, within(EMERGENCY, "صورت میں ((services.emergency_999.phone))", "صورت میں ((services.police_101.phone))"), "lacks ((services.emergency_999.phone))"),
        ("a translation leaves the date out of the small print", TRANSLATIONS, URDU, within(SMALL + '\nmsgid "((piece.name)) · ((piece.language)) · ((region.short)) · ((piece.date))"\n', " · ((piece.date))", ""), "lacks ((piece.date))"),
        ("a layout names a number that there is not", LAYOUTS, A4, swap("((region.main.phone))", "((region.main.fone))"), "fone"),
        ("a layout names words that there are not", LAYOUTS, A4, swap("((words.fault))", "((words.falt))"), "falt"),
        ("a layout’s gap is not closed", LAYOUTS, A4, swap("((words.headline))", "((words.headline)"), "(("),
        ("a layout’s gap would run a program", LAYOUTS, A4, swap("((words.headline))", "((words.__class__))"), "__class__"),
        ("English words name what there is not", LAYOUTS, POSTER, swap("In danger now?", "In danger in ((region.shrt)) now?"), "shrt"),
        ("English words lose the number of emergencies", BUILD, POSTER, swap("In an emergency call ((services.emergency_999.phone))", "In an emergency call"), "has changed since it was confirmed"),
        ("English words’ gap is not closed", LAYOUTS, POSTER, swap("Signs to notice", "Signs in ((region.short) to notice"), "(("),
        ("English words are left as a gap to be filled", LAYOUTS, POSTER, swap("Talk it through.", "Call ((TODO))."), "TODO"),
        ("a layout shows no number of the council", BUILD, A4, swap("say: ((region.main.phone)), link", "say: ((services.nspcc.phone)), link"), "the number 0113 222 4403 is not on the sheet", NOWHERE),
    ),
)  # fmt: skip
