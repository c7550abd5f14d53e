"""The fonts that digits are drawn with: free ones that resemble those of Windows.

Outline fonts come from Debian's fonts-* packages, bitmap fonts (like MS Gothic's and the raster
fonts of old consoles) from its xfonts-* packages; `training/README.md` names the packages.
"""
import glob
import os
from dataclasses import dataclass

import freetype
import numpy as np
from PIL import Image, ImageDraw, ImageFont

#: Families (parts of file names) that are never trained on: what is measured with them is measured on unseen shapes.
HELD_OUT = ("Roboto-", "mononoki", "Carlito")

#: For dialogs: like Segoe UI, Tahoma, Meiryo, Yu Gothic UI, MS UI Gothic.
DIALOG = (
    "open-sans/OpenSans-Regular", "open-sans/OpenSans-Semibold", "open-sans/OpenSans-Light",
    "noto/NotoSans-Regular", "noto/NotoSans-Medium", "noto/NotoSansDisplay-Regular",
    "opentype/noto/NotoSansCJK-Regular", "opentype/noto/NotoSansCJK-Medium", "opentype/noto/NotoSansCJK-Light",
    "dejavu/DejaVuSans.ttf", "dejavu/DejaVuSans-Bold.ttf", "dejavu/DejaVuSansCondensed.ttf",
    "lato/Lato-Regular", "lato/Lato-Medium", "Roboto-Regular", "Roboto-Medium", "Carlito-Regular",
    "liberation/LiberationSans-Regular", "liberation2/LiberationSans-Regular", "croscore/Arimo-Regular",
    "motoya-l-cedar", "bizud-gothic/BIZUDPGothic-Regular", "sawarabi-gothic", "freefont/FreeSans.ttf",
    "ipafont-gothic/ipagp", "ipaexfont-gothic/ipaexg", "takao-gothic/TakaoPGothic", "vlgothic/VL-PGothic",
    "mplus/Mplus1-Regular", "mplus/Mplus2-Regular", "umeplus", "mona", "konatu",
    "droid/DroidSansFallbackFull",
)
#: For consoles: like Consolas, Lucida Console, Cascadia Mono, Courier New, MS Gothic.
CONSOLE = (
    "inconsolata", "dejavu/DejaVuSansMono.ttf", "dejavu/DejaVuSansMono-Bold.ttf",
    "liberation/LiberationMono-Regular", "croscore/Cousine-Regular", "hack/Hack-Regular", "firacode/FiraCode-Regular",
    "firacode/FiraCode-Light", "jetbrains", "mononoki-Regular", "noto/NotoSansMono-Regular", "noto/NotoMono-Regular",
    "NotoSansMonoCJK", "ipafont-gothic/ipag.", "takao-gothic/TakaoGothic", "vlgothic/VL-Gothic",
    "mplus/Mplus1Code-Regular", "mplus/MplusCodeLatin50-Regular", "bizud-gothic/BIZUDGothic-Regular",
    "freefont/FreeMono.ttf", "dotgothic16", "unifont/unifont.", "FreeMonoBold.ttf",
)
#: Bitmap fonts, drawn without smoothing at their own size only.
BITMAP = (
    "shnm6x12a", "shnm7x14a", "shnm8x16a", "shnm8x16r", "shnm6x12r", "shnm7x14r", "mplus_f10r", "mplus_f12r",
    "mplus_s10r", "ter-u12n", "ter-u14n", "ter-u16n", "ter-u18n", "ter-u20n", "ter-u12b", "ter-u16b", "ter-u22n",
    "/6x13.", "/7x13.", "/8x13.", "/9x15.", "/10x20.", "/7x14.", "/9x18.", "/12x24.", "/8x16.", "/6x12.", "/6x10.",
)
#: Outline fonts that hold bitmaps for small sizes, as MS Gothic does; Pillow would draw their outlines.
EMBEDDED = ("Konatu.ttf", "KonatuTohaba.ttf", "/mona.ttf")


class EmbeddedFont:
    """The bitmaps that a font holds for one size, with as much of Pillow's interface as is needed."""

    def __init__(self, path: str, size: int):
        self._face = freetype.Face(path)
        self._face.set_pixel_sizes(0, size)
        self._glyphs: dict[str, tuple[Image.Image, int, int, int]] = {}

    def _glyph(self, character: str) -> tuple[Image.Image, int, int, int]:
        """Its picture, where that lies from the pen and from the top of the line, and how far the pen goes on."""
        if character not in self._glyphs:
            self._face.load_char(character, freetype.FT_LOAD_RENDER | freetype.FT_LOAD_TARGET_MONO)
            slot, bitmap = self._face.glyph, self._face.glyph.bitmap
            rows = np.array(bitmap.buffer, np.uint8).reshape(bitmap.rows, bitmap.pitch)
            bits = np.unpackbits(rows, axis=1)[:, : bitmap.width] * 255
            top = self._face.size.ascender // 64 - slot.bitmap_top
            self._glyphs[character] = (Image.fromarray(bits), slot.bitmap_left, top, slot.advance.x // 64)
        return self._glyphs[character]

    def getlength(self, character: str) -> float:
        return self._glyph(character)[3]

    def getbbox(self, character: str) -> tuple[int, int, int, int]:
        picture, left, top, _ = self._glyph(character)
        return left, top, left + picture.width, top + picture.height

    def draw(self, canvas: ImageDraw.ImageDraw, x: int, y: int, character: str) -> None:
        picture, left, top, _ = self._glyph(character)
        if picture.width > 0 and picture.height > 0:
            canvas.bitmap((x + left, y + top), picture, fill=255)


@dataclass(frozen=True)
class Face:
    """One font file at the sizes it can be drawn with."""

    path: str
    index: int
    sizes: tuple[int, ...]
    bitmap: bool
    console: bool
    embedded: bool = False

    @property
    def name(self) -> str:
        return os.path.basename(self.path)

    @property
    def held_out(self) -> bool:
        return any(part.lower() in self.path.lower() for part in HELD_OUT)

    def at(self, size: int) -> ImageFont.FreeTypeFont | EmbeddedFont:
        if self.embedded:
            return EmbeddedFont(self.path, size)
        return ImageFont.truetype(self.path, size, index=self.index, layout_engine=ImageFont.Layout.BASIC)


def _files() -> list[str]:
    found = []
    for pattern in ("ttf", "otf", "ttc", "otb", "pcf.gz"):
        found += glob.glob(f"/usr/share/fonts/**/*.{pattern}", recursive=True)
    return sorted(found)


def _works(face: ImageFont.FreeTypeFont) -> bool:
    """Whether all ten digits have ink and are alike in height."""
    boxes = [face.getmask(digit, mode="L").getbbox() for digit in "0123456789"]
    if not all(boxes):
        return False
    # A font without digits draws its sign for a missing glyph ten times.
    if len({bytes(face.getmask(digit, mode="L")) for digit in "0123456789"}) < 10:
        return False
    heights = [box[3] - box[1] for box in boxes]
    return max(heights) - min(heights) <= max(2, 0.2 * max(heights)) and max(heights) >= 5


def _strikes(path: str) -> tuple[int, ...]:
    sizes = []
    for size in range(8, 33):
        try:
            if _works(ImageFont.truetype(path, size)):
                sizes.append(size)
        except OSError:
            continue
    return tuple(sizes)


def load_faces() -> list[list[Face]]:
    """All faces that are installed, one list a family, so that families are drawn equally often."""
    files = _files()
    families = []
    for parts, console in ((DIALOG, False), (CONSOLE, True)):
        for part in parts:
            family = []
            for path in files:
                if part.lower() not in path.lower() or any(word in path.lower() for word in ("italic", "oblique")):
                    continue
                if path.endswith(".pcf.gz"):
                    continue
                try:
                    if _works(ImageFont.truetype(path, 20)):
                        family.append(Face(path, 0, tuple(range(11, 41)), False, console))
                except OSError:
                    continue
            if family:
                families.append(family[:3])
    for part in BITMAP:
        for path in files:
            if part in path and path.endswith((".pcf.gz", ".otb")) and "-ISO8859" not in path and "KOI" not in path:
                sizes = _strikes(path)
                if sizes:
                    families.append([Face(path, 0, sizes[:1], True, True)])
                    break
    for part in EMBEDDED:
        for path in files:
            if path.endswith(part):
                face = freetype.Face(path)
                for height in [size.height for size in face.available_sizes]:
                    if height >= 11:
                        families.append([Face(path, 0, (height,), True, False, True)])
    return families
