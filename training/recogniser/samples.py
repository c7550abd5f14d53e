"""Training windows: pieces of strips, 28 x 160, with what stands at each of the network's 80 columns."""
import cv2
import numpy as np

from camera import photograph
from fonts import Face
from screen_line import draw_screen_line
from strip import DIGIT_HEIGHT, MARGIN, ROWS, cut, line_in_heights, normalised, place_on_line

WINDOW = 160
COLUMNS = WINDOW // 2
#: Labels: 0 nothing, 1..10 the digits 0..9, 11 another glyph; these two beside them:
NOT_A_DIGIT = 12  #: nothing or another glyph, either is right
ANY = -100  #: not counted

LETTERLESS = set(" ")
SLIGHT = set("-.,:;'`·・、。_")


def _strip_of(face: Face, rng: np.random.Generator, only_small: bool):
    screen = draw_screen_line(face, rng)
    if screen is None:
        return None
    high = screen.digit_bottom - screen.digit_top
    middle = (screen.digit_top + screen.digit_bottom) / 2
    left_x, right_x = screen.starts[0], screen.ends[-1]
    if right_x - left_x < 2 * high:
        right_x = left_x + 2 * high
    small = only_small or rng.random() < 0.5
    photo_height = rng.uniform(7, 14 if only_small else 17) if small else float(np.exp(rng.uniform(np.log(12), np.log(42))))
    shot = photograph(screen.picture, ((left_x + right_x) / 2, middle), high, photo_height, rng)

    def height_at(x):
        return float(np.hypot(*(shot.place(x, screen.digit_bottom) - shot.place(x, screen.digit_top))))

    a, b = shot.place(left_x, middle), shot.place(right_x, middle)
    left_height, right_height = height_at(left_x), height_at(right_x)
    # What the line finder gets wrong: both ends up or down on their own, heights over- or underestimated.
    down = np.array([-(b - a)[1], (b - a)[0]]) / np.hypot(*(b - a))
    common, apart = rng.normal(0, 0.07, 2), rng.normal(0, 0.05)
    a = a + down * np.clip(common[0] + apart, -0.22, 0.22) * left_height
    b = b + down * np.clip(common[0] - apart, -0.22, 0.22) * right_height
    factor = float(np.clip(1 + common[1] * 1.3, 0.8, 1.25))
    wedge = float(np.clip(rng.normal(0, 0.05), -0.12, 0.12))
    left_height, right_height = left_height * factor * (1 + wedge), right_height * factor * (1 - wedge)
    strip = cut(shot.photo, a, b, left_height, right_height)
    length = float(np.hypot(*(b - a)))

    def strip_x(x):
        """Where a place on the screen's line lies in the strip."""
        share = float(np.dot(shot.place(x, middle) - a, b - a)) / length**2
        height = left_height + (right_height - left_height) * share
        heights = line_in_heights(share * length, left_height, height) if abs(share) > 1e-6 else 0.0
        return MARGIN + heights * DIGIT_HEIGHT

    return strip, screen, strip_x


def _labels(screen, strip_x, width: int) -> np.ndarray:
    columns = (width + 1) // 2
    labels = np.zeros(columns, np.int64)
    for character, start, end in zip(screen.text, screen.starts, screen.ends):
        if character in LETTERLESS:
            continue
        # A column looks at strip x = 2 * column + 0.5.
        first, middle, last = ((strip_x(x) - 0.5) / 2 for x in (start, (start + end) / 2, end))
        if character in SLIGHT or not character.isdigit():
            low, top = int(np.ceil(first + 0.4)), int(np.floor(last - 0.4))
            labels[max(low, 0) : max(top + 1, 0)] = NOT_A_DIGIT
        if character in SLIGHT:
            continue
        for column in range(max(int(middle) - 2, 0), min(int(middle) + 4, columns)):
            away = abs(column - middle)
            if away <= 0.8:
                labels[column] = int(character) + 1 if character.isdigit() else 11
            elif away < 1.3 and character.isdigit() and labels[column] == 0:
                labels[column] = ANY
    return labels


def windows(face: Face, rng: np.random.Generator, only_small: bool = False):
    """Some windows of one new strip: (float16 28 x 160, int8 80) each. `only_small`: of digits 7 to 14 pixels high."""
    made = _strip_of(face, rng, only_small)
    if made is None:
        return
    strip, screen, strip_x = made
    labels = _labels(screen, strip_x, strip.shape[1])
    pixels = normalised(strip)
    width = pixels.shape[1]
    start = -2 * int(rng.integers(0, 12))
    taken = 0
    while start < width - 30 and taken < 5:
        window = np.zeros((ROWS, WINDOW), np.float16)
        target = np.full(COLUMNS, ANY, np.int8)
        first, last = max(start, 0), min(start + WINDOW, width)
        window[:, first - start : last - start] = pixels[:, first:last]
        here = labels[first // 2 : (last + 1) // 2]
        at = (first - start) // 2
        target[at : at + len(here)] = np.where(here == ANY, ANY, here)
        # The border of a window cuts glyphs in two: what the network cannot see there is not asked.
        for edge in (at, at + len(here) - 1):
            if 0 < first or last < width:
                target[max(edge - 2, 0) : edge + 3] = ANY
        if last - first < width and (target == ANY).mean() > 0.9:
            break
        yield window, target
        taken += 1
        start += WINDOW - 2 * int(rng.integers(0, 12))
