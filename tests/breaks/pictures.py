# ruff: noqa: E501  # a break is one line of a table
"""Pictures: logos, drawings and QR codes, and what a screen reader is told of them."""

from breaks.breaking import (
    A4,
    BUILD,
    HOUSE_STYLE,
    LEEDS,
    NOWHERE,
    REGION_CONFIRMED,
    REGIONS,
    SIGNS,
    WORDS,
    gone,
    group,
    swap,
    written,
)

PHONE = "layouts/pictures/device-mobile.svg"
LOGO = "nation: England\n"
SHAPE = "<path "


def drawn(inside: str, head: str = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 256 256">') -> bytes:
    return f'{head}{inside}<path d="M10,10H90V90Z"/></svg>'.encode()


PICTURES = group(
    "Pictures",
    (
        ("a logo is the placeholder", BUILD, LEEDS, swap(LOGO, LOGO + "logo: placeholder.svg\n"), "the logo only shows where one goes"),
        ("a logo is gone", REGION_CONFIRMED, LEEDS, swap(LOGO, LOGO + "logo: leeds.svg\n"), "there is no logo called 'leeds.svg'"),
        ("a logo lies outside its folder", REGION_CONFIRMED, LEEDS, swap(LOGO, LOGO + "logo: ../../layouts/pictures/eye.svg\n"), "is not a logo"),
        ("a logo is of a kind that cannot be printed", REGION_CONFIRMED, LEEDS, swap(LOGO, LOGO + "logo: leeds.gif\n"), "is not a logo"),
        ("nobody is named for a partner’s logo", REGIONS, LEEDS, swap(LOGO, LOGO + "logos: [a.svg, b.svg]\n"), "nothing says whose logo 'b.svg' is"),
        ("there are four logos", REGIONS, LEEDS, swap(LOGO, LOGO + "logos: [a.svg, { file: b.svg, owner: B }, { file: c.svg, owner: C }, { file: d.svg, owner: D }]\n"), "there are 4 logos"),
        ("a drawing is gone", BUILD, PHONE, gone, "'phone' cannot be 'device-mobile'", HOUSE_STYLE),
        ("a drawing is empty", BUILD, PHONE, written(b""), "is not an SVG picture"),
        ("a drawing draws nothing", BUILD, PHONE, written(b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"></svg>'), "draws nothing"),
        ("a drawing has a script", BUILD, PHONE, written(drawn("<script>alert(1)</script>")), "has a script"),
        ("a drawing does something when clicked", BUILD, PHONE, written(drawn("<path onclick='go()' d='M0,0H9V9Z'/>")), "has a script"),
        ("a drawing links to another file", BUILD, PHONE, written(drawn("<use href='https://example.org/a.svg#b'/>")), "has a link to something else"),
        ("a drawing holds a photograph", BUILD, PHONE, written(drawn("<image href='data:image/png;base64,AAAA' width='9' height='9'/>")), "has a link to something else"),
        ("a drawing has live text", BUILD, PHONE, written(drawn("<text x='9' y='9'>999</text>")), "has live text"),
        ("a drawing has a gradient", BUILD, PHONE, written(drawn("<linearGradient id='g'/>")), "which cannot be printed as it is"),
        ("a drawing is see-through", BUILD, PHONE, written(drawn("<path opacity='0.5' d='M0,0H9V9Z'/>")), "is partly transparent"),
        ("a drawing has a style sheet", BUILD, PHONE, written(drawn("<style>path{fill:red}</style>")), "has a style sheet"),
        ("a drawing has entities", BUILD, PHONE, written(b'<!DOCTYPE svg [<!ENTITY a "b">]>' + drawn("")), "has a document type or entities"),
        ("a drawing calls for a style sheet from outside", BUILD, PHONE, written(b'<?xml-stylesheet href="https://example.org/a.css"?>' + drawn("")), "from outside"),
        ("a drawing has a path that makes no sense", BUILD, PHONE, written(drawn("<path d='M1,1 X 4'/>")), "has a path that makes no sense"),
        ("a drawing has no size", BUILD, PHONE, written(drawn("", '<svg xmlns="http://www.w3.org/2000/svg">')), "has no size"),
        ("a drawing draws outside its frame", BUILD, PHONE, written(drawn("<path d='M-500,0H900V90Z'/>")), "draws outside its own frame"),
        ("a drawing has hidden parts", BUILD, PHONE, written(drawn("<path display='none' d='M0,0H9V9Z'/>")), "has hidden parts"),
        ("a drawing’s colour is none", BUILD, PHONE, written(drawn("<path fill='reddish' d='M0,0H9V9Z'/>")), "has the colour 'reddish'"),
        ("a sign’s picture is one that there is not", WORDS, SIGNS, swap("phone:\n  short: Phone\n", "phone:\n  short: Phone\n  picture: fone\n"), "there is no picture called 'fone'"),
        ("a picture’s file is one that there is not", BUILD, HOUSE_STYLE, swap("phone: device-mobile", "phone: device-mobil"), "'phone' cannot be 'device-mobil'"),
        ("the QR code has nothing to be read out", BUILD, A4, swap("code: { to: ((region.site)), alt: ((words.code_alt)) }", "code: { to: ((region.site)), alt: '' }"), "a picture has nothing to be read out", NOWHERE),
        ("the QR code has no words at all", BUILD, A4, swap("code: { to: ((region.site)), alt: ((words.code_alt)) }", "code: { to: ((region.site)) }"), "'code' lacks 'alt'"),
        ("the QR code leads to an address of no region", BUILD, A4, swap("code: { to: ((region.site)), alt", "code: { to: 'https://example.org/', alt"), "a QR code leads to https://example.org/, which no record has", NOWHERE),
    ),
)  # fmt: skip
