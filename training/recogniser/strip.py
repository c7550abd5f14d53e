"""The strip that the network sees, the same as src/workers/digits/strip.ts: 28 rows, digits 16 px high in the middle."""
import cv2
import numpy as np

ROWS = 28
DIGIT_HEIGHT = 16.0
#: Empty columns at both ends.
MARGIN = 11.0
#: Columns to either side that count for a column's mean and deviation.
REACH = 32
FLOOR = 4.0


def cut(picture: np.ndarray, left, right, left_height: float, right_height: float) -> np.ndarray:
    """Cuts a strip (float32, 28 x W, 0..255) along the middle of a line of digits; heights in picture pixels."""
    source, factor = picture, 1.0
    while max(left_height, right_height) * factor > 32:
        source = cv2.resize(source, (source.shape[1] // 2, source.shape[0] // 2), interpolation=cv2.INTER_AREA)
        factor /= 2
    a, b = np.asarray(left, float), np.asarray(right, float)
    length = float(np.hypot(*(b - a)))
    along = (b - a) / length
    down = np.array([-along[1], along[0]])
    width = strip_width(length, left_height, right_height)
    column = np.arange(width) + 0.5 - MARGIN
    share = place_on_line(column / DIGIT_HEIGHT, length, left_height, right_height)
    height = left_height + (right_height - left_height) * share
    row = (np.arange(ROWS) + 0.5 - ROWS / 2)[:, None] * height[None, :] / DIGIT_HEIGHT
    x = (a[0] + along[0] * share * length)[None, :] + down[0] * row
    y = (a[1] + along[1] * share * length)[None, :] + down[1] * row
    return cv2.remap(
        source, (x * factor - 0.5).astype(np.float32), (y * factor - 0.5).astype(np.float32),
        cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE,
    ).astype(np.float32)


def line_in_heights(length: float, left_height: float, right_height: float) -> float:
    """How many digit heights long a line is whose height changes linearly along it."""
    change = right_height - left_height
    if abs(change) < 1e-3 * left_height:
        return length / left_height
    return length / change * float(np.log(right_height / left_height))


def place_on_line(heights: np.ndarray, length: float, left_height: float, right_height: float) -> np.ndarray:
    """Share of the line's length (0 left, 1 right) at a distance given in digit heights from its left end."""
    change = right_height - left_height
    if abs(change) < 1e-3 * left_height:
        return heights * left_height / length
    return left_height / change * (np.exp(heights * change / length) - 1)


def strip_width(length: float, left_height: float, right_height: float) -> int:
    return int(np.ceil(line_in_heights(length, left_height, right_height) * DIGIT_HEIGHT + 2 * MARGIN))


def normalised(strip: np.ndarray) -> np.ndarray:
    """Local mean and contrast taken out, text made the negative side."""
    width = strip.shape[1]
    sums = np.concatenate([[0.0], np.cumsum(strip.sum(0, dtype=np.float64))])
    squares = np.concatenate([[0.0], np.cumsum((strip.astype(np.float64) ** 2).sum(0))])
    first = np.maximum(np.arange(width) - REACH, 0)
    last = np.minimum(np.arange(width) + REACH, width - 1) + 1
    count = (last - first) * strip.shape[0]
    mean = (sums[last] - sums[first]) / count
    deviation = np.sqrt(np.maximum((squares[last] - squares[first]) / count - mean**2, 0))
    out = (strip - mean) / (deviation + FLOOR)
    return (-out if (out**3).sum() > 0 else out).astype(np.float32)
