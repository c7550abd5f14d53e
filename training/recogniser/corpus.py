"""Makes the training windows: corpus.py FOLDER SEED SHARDS WINDOWS_PER_SHARD [--held-out] [--small] [--embedded]. Deterministic by seed."""
import argparse
import multiprocessing
import os
import sys

import cv2
import numpy as np

from fonts import Face, load_faces
from samples import COLUMNS, WINDOW, windows
from strip import ROWS

#: How often a dialog's, a console's and a bitmap font is drawn.
SHARES = (0.42, 0.38, 0.20)


def _kinds(held_out: bool, embedded: bool) -> list[list[list[Face]]]:
    kinds: list[list[list[Face]]] = [[], [], []]
    for family in load_faces():
        if family[0].held_out == held_out and family[0].embedded == embedded:
            kinds[2 if family[0].bitmap else 1 if family[0].console else 0].append(family)
    return kinds


def make_shard(task: tuple[str, int, int, int, bool, bool, bool]) -> str:
    folder, seed, shard, count, held_out, small, embedded = task
    cv2.setNumThreads(1)
    path = os.path.join(folder, f"{shard:03d}.npz")
    if os.path.exists(path):
        return path
    kinds = _kinds(held_out, embedded)
    rng = np.random.default_rng([seed, shard])
    shares = np.array([share if kind else 0 for share, kind in zip(SHARES, kinds)])
    pixels = np.zeros((count, ROWS, WINDOW), np.float16)
    labels = np.zeros((count, COLUMNS), np.int8)
    fonts = []
    made = 0
    while made < count:
        kind = kinds[rng.choice(3, p=shares / shares.sum())]
        family = kind[rng.integers(len(kind))]
        face = family[rng.integers(len(family))]
        for window, target in windows(face, rng, small):
            if made < count:
                pixels[made], labels[made] = window, target
                fonts.append(face.name)
                made += 1
    np.savez(path + ".part.npz", pixels=pixels, labels=labels, fonts=np.array(fonts))
    os.rename(path + ".part.npz", path)
    return path


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder")
    parser.add_argument("seed", type=int)
    parser.add_argument("shards", type=int)
    parser.add_argument("count", type=int)
    parser.add_argument("--held-out", action="store_true", help="only fonts that are never trained on")
    parser.add_argument("--small", action="store_true", help="only digits that come out 7 to 14 pixels high")
    parser.add_argument("--embedded", action="store_true", help="only bitmaps that outline fonts hold")
    options = parser.parse_args()
    os.makedirs(options.folder, exist_ok=True)
    tasks = [
        (options.folder, options.seed, shard, options.count, options.held_out, options.small, options.embedded)
        for shard in range(options.shards)
    ]
    with multiprocessing.Pool(int(os.environ.get("PROCESSES", "2"))) as pool:
        for path in pool.imap_unordered(make_shard, tasks):
            print(path, flush=True)


if __name__ == "__main__":
    sys.exit(main())
