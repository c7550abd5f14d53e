"""Draws one line of a screen with its neighbours: letters as Windows draws them, boxes, selections, cursors."""
from dataclasses import dataclass

import cv2
import numpy as np
from PIL import Image, ImageDraw

from fonts import EmbeddedFont, Face
from texts import line_text, some_text, digits


@dataclass
class ScreenLine:
    """A drawn line. Places are in its pixels; `digit_top` and `digit_bottom` bound the ink of the digits."""

    picture: np.ndarray  # H x W x 3, uint8
    text: str
    starts: np.ndarray  # left edge of each character
    ends: np.ndarray
    digit_top: float
    digit_bottom: float


class LineMask:
    """The ink of some lines of one font, 0..1 per subpixel third when `fringed`, else per pixel."""

    def __init__(self, face: Face, size: int, smooth: bool, fringed: bool, rng: np.random.Generator):
        self.zoom = 3 if fringed else 1
        self.font = face.at(size * self.zoom)
        self.mode = "L" if smooth or fringed else "1"
        self.fringed = fringed
        self.struck = face.console and not face.bitmap and rng.random() < 0.16
        self.dotted = rng.random() < 0.4
        box = self.font.getbbox("0")
        self.top, self.bottom = box[1], box[3]

    def advance(self, character: str) -> float:
        return self.font.getlength(character)

    def draw(self, canvas: ImageDraw.ImageDraw, x: float, baseline_top: int, character: str) -> None:
        if isinstance(self.font, EmbeddedFont):
            self.font.draw(canvas, round(x), baseline_top, character)
        else:
            canvas.text((round(x), baseline_top), character, font=self.font, fill=255)
        if character == "0" and self.struck:
            box = self.font.getbbox("0")
            middle_x, middle_y = x + (box[0] + box[2]) / 2, baseline_top + (box[1] + box[3]) / 2
            wide, high = (box[2] - box[0]) * 0.28, (box[3] - box[1]) * 0.26
            pen = max(1, round((box[3] - box[1]) / 9))
            if self.dotted:
                canvas.ellipse((middle_x - pen, middle_y - pen, middle_x + pen, middle_y + pen), fill=255)
            else:
                canvas.line((middle_x - wide, middle_y + high, middle_x + wide, middle_y - high), fill=255, width=pen)

    def finish(self, image: Image.Image) -> np.ndarray:
        """Ink per pixel and colour channel."""
        ink = np.asarray(image, np.float32) / 255
        if not self.fringed:
            return np.repeat(ink[..., None], 3, 2)
        high, wide = ink.shape[0] // 3 * 3, ink.shape[1] // 3 * 3
        rows = ink[:high, :wide].reshape(high // 3, 3, wide).mean(1)
        spread = cv2.filter2D(rows, -1, np.array([[1, 2, 3, 2, 1]], np.float32) / 9, borderType=cv2.BORDER_CONSTANT)
        return spread.reshape(high // 3, wide // 3, 3)


def _colours(rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    kind = rng.random()
    if kind < 0.45:
        paper, ink = rng.integers(225, 256, 1).repeat(3), rng.integers(0, 60, 1).repeat(3)
    elif kind < 0.75:
        paper, ink = rng.integers(0, 30, 1).repeat(3), rng.integers(165, 256, 1).repeat(3)
    elif kind < 0.83:
        paper, ink = np.array([1, 36, 86]), np.array([238, 237, 240])
    else:
        paper, ink = rng.integers(0, 256, 3), rng.integers(0, 256, 3)
        grey = np.array([0.3, 0.59, 0.11])
        if abs(paper @ grey - ink @ grey) < 95:
            ink = np.where(paper @ grey > 127, paper * 0.25, 255 - (255 - paper) * 0.25)
    return paper.astype(np.float32), ink.astype(np.float32)


def draw_screen_line(face: Face, rng: np.random.Generator) -> ScreenLine | None:
    if face.bitmap:
        size = face.sizes[0]
    else:
        size = int(rng.integers(11, 21)) if rng.random() < 0.75 else int(rng.integers(20, 37))
    smooth = rng.random() < (0.0 if face.bitmap else 0.85)
    fringed = smooth and rng.random() < 0.45
    mask = LineMask(face, size, smooth, fringed, rng)
    text = line_text(rng)
    zoom = mask.zoom
    high = mask.bottom - mask.top
    if high < 4 * zoom:
        return None
    spacing = 0.0
    if rng.random() < 0.15:
        spacing = rng.uniform(-0.05, 0.25) * high
    wide_space = rng.uniform(1, 3) if rng.random() < 0.3 else 1.0
    margin = int(2.5 * high)
    starts, ends = np.zeros(len(text)), np.zeros(len(text))
    x = float(margin)
    for index, character in enumerate(text):
        starts[index] = x
        x += mask.advance(character) * (wide_space if character == " " else 1)
        ends[index] = x
        x += round(spacing)
    width, height = int(x) + margin, int(6 * high)
    width, height = width + (-width) % 3, height + (-height) % 3
    image = Image.new("L", (width, height), 0)
    canvas = ImageDraw.Draw(image)
    canvas.fontmode = mask.mode
    top = int(2.5 * high) - mask.top
    for index, character in enumerate(text):
        if character != " ":
            mask.draw(canvas, starts[index], top, character)
    pitch = int(high * rng.uniform(1.4, 2.7))
    for side in (-1, 1):
        kind = rng.random()
        if kind < 0.3:
            continue
        beside = some_text(rng, 90) if kind < 0.6 else digits(rng, 90) if kind < 0.75 else line_text(rng)
        at = float(rng.uniform(0, 3) * high)
        for character in beside:
            if at > width:
                break
            if character != " ":
                mask.draw(canvas, at, top + side * pitch, character)
            at += mask.advance(character) + round(spacing)
    paper, ink_colour = _colours(rng)
    ink = mask.finish(image)
    picture = paper * (1 - ink) + ink_colour * ink
    screen = ScreenLine(
        picture, text, starts / zoom, ends / zoom, (top + mask.top) / zoom, (top + mask.bottom) / zoom
    )
    _add_furniture(screen, ink, paper, ink_colour, rng)
    screen.picture = np.clip(screen.picture, 0, 255).astype(np.uint8)
    return screen


def _add_furniture(screen: ScreenLine, ink: np.ndarray, paper, ink_colour, rng: np.random.Generator) -> None:
    """Selections, boxes around groups, rules, a cursor, a mouse pointer."""
    picture = screen.picture
    high = screen.digit_bottom - screen.digit_top
    height, width = picture.shape[:2]

    def between(low, top):
        return float(rng.uniform(low, top))

    if rng.random() < 0.06:
        x0 = int(between(0, width * 0.7))
        x1 = int(x0 + between(2 * high, width * 0.6))
        y0, y1 = int(screen.digit_top - between(0.1, 0.5) * high), int(screen.digit_bottom + between(0.1, 0.5) * high)
        chosen = np.array([0, 120, 215], np.float32) if rng.random() < 0.6 else ink_colour
        part = ink[y0:y1, x0:x1]
        picture[y0:y1, x0:x1] = chosen * (1 - part) + (255 if rng.random() < 0.7 else paper) * part
    if rng.random() < 0.12:
        y0, y1 = int(screen.digit_top - between(0.25, 0.8) * high), int(screen.digit_bottom + between(0.25, 0.8) * high)
        colour = tuple(float(v) for v in paper * 0.5 + ink_colour * 0.5)
        start = 0
        for index, character in enumerate(screen.text + " "):
            if character in " -" or index == len(screen.text):
                if index > start:
                    x0, x1 = int(screen.starts[start] - 0.4 * high), int(screen.ends[index - 1] + 0.4 * high)
                    cv2.rectangle(picture, (x0, y0), (x1, y1), colour, 1)
                start = index + 1
    if rng.random() < 0.05:
        y = int(screen.digit_bottom + between(0.2, 1.2) * high)
        cv2.line(picture, (0, y), (width, y), tuple(map(float, ink_colour)), 1)
    if rng.random() < 0.04:
        x = int(between(0, width))
        y0, y1 = int(screen.digit_top - 0.2 * high), int(screen.digit_bottom + 0.2 * high)
        wide = 1 if rng.random() < 0.5 else int(0.6 * high)
        picture[y0 if wide == 1 else y1 - 2 : y1, x : x + wide] = ink_colour
    if rng.random() < 0.04:
        x, y, s = between(0, width), between(screen.digit_top - high, screen.digit_bottom), high * between(0.8, 1.6)
        arrow = np.array([[0, 0], [0, 1], [0.25, 0.78], [0.42, 1.1], [0.55, 1.02], [0.4, 0.72], [0.7, 0.7]]) * s + [x, y]
        cv2.fillPoly(picture, [arrow.astype(np.int32)], (255.0, 255.0, 255.0))
        cv2.polylines(picture, [arrow.astype(np.int32)], True, (0.0, 0.0, 0.0), 1)
