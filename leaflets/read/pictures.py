"""PNG and JPEG files as rasters, and colours on their way from screen to press.

Black and grey never go through the profile (RGB black would become 85/79/54/98): they are printed in black alone.
"""

from __future__ import annotations

import io
import re
import warnings
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from leaflets.drawing import Raster
from leaflets.ink import Ink
from leaflets.problem import Place, Problem, Refused
from leaflets.profile import Profile
from leaflets.read.manuscript import shown

if TYPE_CHECKING:
    from PIL import Image, ImageCms

Recipe = tuple[float, float, float, float]
Colour = tuple[float, float, float]
LARGEST_FILE = 10_000_000
LARGEST_AREA = 50_000_000


def read_raster(file: Path, press: Profile, screen: Profile) -> Raster:
    """A PNG or JPEG of at most 10 MB and 50 megapixels."""
    place = Place(shown(file))
    try:
        size = file.stat().st_size
        if size > LARGEST_FILE:
            fault = f"is {size / 1e6:.1f} MB large"
            raise Refused(Problem(place, fault, "save it smaller: 10 MB is the most that a logo may have"))
        data = file.read_bytes()
    except OSError as error:
        raise Refused(Problem(place, f"cannot be read ({error.strerror})", "check its name and rights")) from None
    image = _opened(data, place)
    if image.mode.startswith("I"):
        image = image.convert("I").point(lambda level: level * (1 / 256)).convert("L")  # 16 bits, which RGBA clips
    rgba = image.convert("RGBA")
    alpha = rgba.getchannel("A").tobytes()
    rgb = rgba.convert("RGB")
    grey = rgb.convert("L")
    if rgb.tobytes() == grey.convert("RGB").tobytes():
        black = grey.point([255 - level for level in range(256)])
        printed, channels = black.tobytes(), 1
    else:
        from PIL import ImageCms

        converted = ImageCms.applyTransform(rgb, _transform(screen, press))
        printed, channels = converted.tobytes() if converted else b"", 4
    opaque = not alpha.strip(b"\xff")
    return Raster(file.stem, *image.size, printed, channels, rgb.tobytes(), b"" if opaque else alpha)


def _opened(data: bytes, place: Place) -> Image.Image:
    from PIL import Image, ImageOps

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            image = Image.open(io.BytesIO(data), formats=("PNG", "JPEG"))
            if image.width * image.height > LARGEST_AREA:
                fault = f"has {image.width * image.height / 1e6:.1f} megapixels"
                raise Refused(Problem(place, fault, "save it smaller: 50 megapixels are the most"))
            image.load()
        except Image.DecompressionBombError:
            raise Refused(
                Problem(place, "has too many pixels", "save it smaller: 50 megapixels are the most")
            ) from None
        except (OSError, ValueError, SyntaxError):
            raise Refused(Problem(place, "is not a picture", "save it as SVG, PNG or JPEG")) from None
    # A camera may have stored the picture on its side, and say so.
    return ImageOps.exif_transpose(image)


@lru_cache(maxsize=4)
def _transform(source: Profile, target: Profile) -> ImageCms.ImageCmsTransform:
    """From screen to press or back, relative colorimetric with black-point compensation, as the house inks are."""
    from PIL import ImageCms

    modes = ["RGB" if profile.components == 3 else "CMYK" for profile in (source, target)]
    opened = [ImageCms.ImageCmsProfile(io.BytesIO(profile.data)) for profile in (source, target)]
    intent, flags = ImageCms.Intent.RELATIVE_COLORIMETRIC, ImageCms.Flags.BLACKPOINTCOMPENSATION
    return ImageCms.buildTransform(opened[0], opened[1], modes[0], modes[1], intent, flags)


def ink_of(colour: str, press: Profile, screen: Profile) -> Ink:
    """The ink that prints `#RRGGBB`: black alone for greys, the profile's own recipe for the rest."""
    red, green, blue = (int(pair, 16) for pair in re.findall("..", colour[1:]))
    screened = (red / 255, green / 255, blue / 255)
    if red == green == blue:
        return Ink(colour, (0, 0, 0, 1 - red / 255), screened)
    from PIL import Image, ImageCms

    patch = ImageCms.applyTransform(Image.new("RGB", (1, 1), (red, green, blue)), _transform(screen, press))
    cyan, magenta, yellow, black = (level / 255 for level in patch.tobytes()) if patch else (0.0,) * 4
    return Ink(colour, (cyan, magenta, yellow, black), screened)


def colour_of(recipe: Recipe, press: Profile, screen: Profile) -> Colour:
    """What a screen shows of an ink's recipe, as the press profile has it."""
    from PIL import Image, ImageCms

    levels = tuple(round(255 * part) for part in recipe)
    patch = ImageCms.applyTransform(Image.new("CMYK", (1, 1), levels), _transform(press, screen))
    red, green, blue = (level / 255 for level in patch.tobytes()) if patch else (0.0,) * 3
    return red, green, blue
