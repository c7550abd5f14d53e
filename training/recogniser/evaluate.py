"""Reads the photos of a folder with truth.json with the shipped weights, on the true lines: evaluate.py WEIGHTS.bin FOLDER.

Prints JSON: per tier, kind and font the share of lines whose digits are all right (no check digit used), and how sure
the network was. This measures the network alone; `npm run bench:screen` measures the app.
"""
import collections
import json
import os
import struct
import sys

import cv2
import numpy as np
import torch
from torch.nn import functional

from strip import cut, normalised


def unpacked(path: str) -> list[tuple[torch.Tensor, torch.Tensor, tuple, tuple, bool]]:
    """The layers of a weights file: (weights, bias, stride, padding, ReLU)."""
    with open(path, "rb") as file:
        data = file.read()
    assert data[:4] == b"YDN1"
    layers, at = [], 8
    for _ in range(struct.unpack_from("<I", data, 4)[0]):
        out, into, high, wide, stride_y, stride_x, pad_y, pad_x, relu = struct.unpack_from("<9I", data, at)
        at += 36
        scale, bias = (np.frombuffer(data, "<f4", out, at + 4 * out * k) for k in (0, 1))
        at += 8 * out
        whole = np.frombuffer(data, np.int8, out * into * high * wide, at).reshape(out, into, high, wide)
        at += whole.size + (-whole.size) % 4
        layers.append((
            torch.from_numpy(whole * scale[:, None, None, None]).float(), torch.from_numpy(bias.copy()),
            (stride_y, stride_x), (pad_y, pad_x), bool(relu),
        ))
    return layers


def read(layers, strip: np.ndarray) -> np.ndarray:
    """Probabilities, columns x 12."""
    x = torch.from_numpy(strip)[None, None]
    with torch.no_grad():
        for weights, bias, stride, padding, relu in layers:
            x = functional.conv2d(x, weights, bias, stride, padding)
            x = functional.relu(x) if relu else x
    return torch.softmax(x[0, :, 0], 0).numpy().T


def digits_of(probabilities: np.ndarray) -> tuple[str, float]:
    """The digits without any knowledge of IDs, and the smallest probability among them."""
    text, least, column = "", 1.0, 0
    present = 1 - probabilities[:, 0]
    while column < len(present):
        if present[column] < 0.5:
            column += 1
            continue
        end = column
        while end < len(present) and present[end] >= 0.5 and end - column < 4:
            end += 1
        peak = probabilities[column:end].max(0)
        best = int(peak[1:12].argmax()) + 1
        if best <= 10:
            text += str(best - 1)
            least = min(least, float(peak[best]))
        column = end
    return text, least


def main() -> None:
    layers, folder = unpacked(sys.argv[1]), sys.argv[2]
    with open(os.path.join(folder, "truth.json")) as file:
        truth = json.load(file)
    rng = np.random.default_rng(5)
    tally: dict[str, list[int]] = collections.defaultdict(lambda: [0, 0])
    wrong = []
    for entry in truth:
        picture = cv2.imread(os.path.join(folder, entry["file"]), cv2.IMREAD_GRAYSCALE)
        for line in entry.get("lines", []):
            quad = np.array(line["quad"])
            left, right = (quad[0] + quad[3]) / 2, (quad[1] + quad[2]) / 2
            heights = np.hypot(*(quad[3] - quad[0])), np.hypot(*(quad[2] - quad[1]))
            # As well as a user and a line finder aim: a little off in place, height and slope.
            left = left + [0, rng.uniform(-0.12, 0.12) * heights[0]]
            right = right + [0, rng.uniform(-0.12, 0.12) * heights[1]]
            factor = rng.uniform(0.9, 1.12)
            strip = normalised(cut(picture, left, right, heights[0] * factor, heights[1] * factor))
            text, least = digits_of(read(layers, strip))
            good = text == line["text"]
            for key in ("all", f"tier {entry.get('tier')}", f"kind {entry.get('kind')}", f"font {entry.get('font')}"):
                tally[key][0] += good
                tally[key][1] += 1
            if not good:
                wrong.append({"file": entry["file"], "want": line["text"], "read": text, "least": round(least, 3)})
    rates = {key: {"right": hits, "of": count, "share": round(hits / count, 4)} for key, (hits, count) in sorted(tally.items())}
    print(json.dumps({"rates": rates, "wrong": wrong}, indent=1))


if __name__ == "__main__":
    main()
