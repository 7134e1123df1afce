"""PNG and JPEG files as rasters, and colours on their way to the press."""

import io
import random
from pathlib import Path

import pytest
from PIL import Image

from leaflets.drawing import Raster
from leaflets.problem import Refused
from leaflets.read.library import Library
from leaflets.read.pictures import ink_of, read_raster


def saved(image: Image.Image, kind: str = "PNG") -> bytes:
    file = io.BytesIO()
    image.save(file, kind)
    return file.getvalue()


def raster(library: Library, folder: Path, data: bytes) -> Raster:
    file = folder / "crest.png"
    file.write_bytes(data)
    return read_raster(file, *library.profiles)


def spectrum() -> Image.Image:
    """All colours in steps of 17."""
    levels = range(0, 256, 17)
    colours = [(red, green, blue) for red in levels for green in levels for blue in levels]
    image = Image.new("RGB", (64, 64))
    image.putdata(colours)
    return image


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA"])
def test_a_grey_picture_prints_in_black_alone(library: Library, tmp_path: Path, mode: str) -> None:
    image = Image.new("L", (3, 1))
    image.putdata([0, 0, 255])
    made = raster(library, tmp_path, saved(image.convert(mode)))
    assert (made.channels, made.width, made.height) == (1, 3, 1)
    assert made.press == bytes([255, 255, 0])
    assert made.screen == bytes([0] * 6 + [255] * 3)


def test_grey_levels_are_tints_of_black(library: Library, tmp_path: Path) -> None:
    image = Image.new("RGB", (2, 1), (128, 128, 128))
    assert raster(library, tmp_path, saved(image)).press == bytes([127, 127])


def test_sixteen_bits_a_pixel_are_taken_for_what_they_are(library: Library, tmp_path: Path) -> None:
    image = Image.new("I;16", (1, 1), 0x8000)
    assert raster(library, tmp_path, saved(image)).press[0] == pytest.approx(127, abs=1)


def test_one_coloured_pixel_makes_a_picture_of_four_inks(library: Library, tmp_path: Path) -> None:
    image = Image.new("RGB", (2, 2), (90, 90, 90))
    image.putpixel((1, 1), (90, 90, 91))
    made = raster(library, tmp_path, saved(image))
    assert (made.channels, len(made.press), len(made.screen)) == (4, 16, 12)


def test_no_colour_lays_down_more_ink_than_the_press_takes(library: Library, tmp_path: Path) -> None:
    made = raster(library, tmp_path, saved(spectrum()))
    assert made.channels == 4
    heaviest = max(sum(made.press[at : at + 4]) for at in range(0, len(made.press), 4))
    assert 2.5 < heaviest / 255 <= 3.0


def test_a_colour_prints_in_the_inks_that_look_like_it(library: Library, tmp_path: Path) -> None:
    colours = [(255, 255, 255), (255, 237, 0), (0, 158, 224)]
    image = Image.new("RGB", (3, 1))
    image.putdata(colours)
    white, yellow, cyan = (raster(library, tmp_path, saved(image)).press[at : at + 4] for at in (0, 4, 8))
    assert tuple(white) == (0, 0, 0, 0)
    assert yellow[2] > 220
    assert max(yellow[:2]) < 50
    assert cyan[0] == max(cyan) > 170
    assert cyan[2] < 50


def test_the_screen_keeps_its_own_colours(library: Library, tmp_path: Path) -> None:
    assert raster(library, tmp_path, saved(spectrum())).screen == spectrum().tobytes()


def test_transparency_is_kept(library: Library, tmp_path: Path) -> None:
    image = Image.new("RGBA", (2, 1), (255, 0, 0, 255))
    image.putpixel((1, 0), (255, 0, 0, 64))
    assert raster(library, tmp_path, saved(image)).alpha == bytes([255, 64])


def test_a_picture_without_transparency_has_no_mask(library: Library, tmp_path: Path) -> None:
    assert raster(library, tmp_path, saved(Image.new("RGBA", (2, 1), (255, 0, 0, 255)))).alpha == b""


@pytest.mark.parametrize(("mode", "channels"), [("L", 1), ("RGB", 4)])
def test_a_jpeg_is_read_too(library: Library, tmp_path: Path, mode: str, channels: int) -> None:
    image = Image.new("RGB", (8, 8), (200, 60, 30)).convert(mode)
    made = raster(library, tmp_path, saved(image, "JPEG"))
    assert (made.channels, made.width, made.height, made.alpha) == (channels, 8, 8, b"")


@pytest.mark.parametrize("kind", ["GIF", "BMP", "TIFF", "WEBP", "PPM"])
def test_no_other_kind_of_picture_is_read(library: Library, tmp_path: Path, kind: str) -> None:
    with pytest.raises(Refused, match="is not a picture"):
        raster(library, tmp_path, saved(Image.new("RGB", (8, 8)), kind))


def test_fifty_megapixels_are_taken_and_one_more_row_is_not(library: Library, tmp_path: Path) -> None:
    with pytest.raises(Refused, match=r"has 50\.0 megapixels"):
        raster(library, tmp_path, saved(Image.new("1", (50_000, 1_001))))
    assert raster(library, tmp_path, saved(Image.new("1", (50_000, 10)))).width == 50_000


def test_a_damaged_picture_is_read_or_refused(library: Library, tmp_path: Path) -> None:
    chance = random.Random(7)
    noise = Image.effect_noise((24, 16), 60).convert("RGB")
    whole = [saved(noise), saved(noise, "JPEG"), saved(noise.convert("P"))]
    refused = 0
    for _ in range(400):
        data = bytearray(chance.choice(whole))
        for _ in range(chance.randint(1, 4)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        try:
            raster(library, tmp_path, bytes(data[: chance.randint(len(data) // 2, len(data))]))
        except Refused:
            refused += 1
    assert 0 < refused < 400


@pytest.mark.parametrize("level", [0, 1, 90, 128, 254, 255])
def test_a_grey_is_a_tint_of_black_and_nothing_else(library: Library, level: int) -> None:
    ink = ink_of(f"#{level:02X}{level:02X}{level:02X}", *library.profiles)
    assert ink.press == (0, 0, 0, pytest.approx(1 - level / 255))
    assert ink.screen == (level / 255,) * 3


def test_a_colour_takes_the_profiles_recipe(library: Library) -> None:
    deep = library.theme("harbour").inks["deep"]
    colour = "#" + "".join(f"{round(255 * channel):02X}" for channel in deep.screen)
    ink = ink_of(colour, *library.profiles)
    assert ink.screen == deep.screen
    assert ink.press[0] > 0.8
    assert ink.total <= 300
