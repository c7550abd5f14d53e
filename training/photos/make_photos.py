"""Photos of rendered screens, with the truth about each: make_photos.py SCREENS OUT --seed N [--shots N] [--screenshots]

Tiers go round (1, 2, 3); a screen whose digits cannot be that large in the picture is taken one tier down. With
`--shots N` every screen is photographed N times from nearly the same place. With `--screenshots` every third screen is
kept as it is (tier 0), as a screenshot from the gallery would be.
"""
from __future__ import annotations

import argparse
import json
from pathlib import Path

import cv2
import numpy as np

from optics import Array, apply
from photograph import clear_type, photograph
from scene import DIGIT_HEIGHTS, another_moment, draw_pose, draw_scene, nudge

WIDTH = 1920
MARGIN = 12
BITMAP_FONTS = ("Konatu", "Konatu Tohaba", "Mona")


def main() -> None:
    """Reads the arguments and photographs every screen."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("screens", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--shots", type=int, default=1)
    parser.add_argument("--tier", type=int, default=0, help="all photos of this tier")
    parser.add_argument("--screenshots", action="store_true")
    given = parser.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    truth_file = given.out / "truth.json"
    truth = json.loads(truth_file.read_text()) if truth_file.exists() else []
    for index, screen in enumerate(json.loads((given.screens / "screens.json").read_text())):
        picture = read_screen(given.screens, screen)
        if screen["font"] in BITMAP_FONTS:
            screen["lines"] = [fit_to_ink(line, picture) for line in screen["lines"]]
        tier = given.tier or index % 3 + 1
        name = f"{len(truth):04d}"
        if given.screenshots and index % 3 == 2:
            truth.append(keep_screenshot(given.out, name, screen, picture))
        else:
            rng = np.random.default_rng([given.seed, index])
            truth.append(take_photos(given.out, name, screen, picture, tier, given.shots, rng))
    truth_file.write_text(json.dumps(truth, ensure_ascii=False, indent=1))


def read_screen(folder: Path, screen: dict) -> Array:
    """The screen's picture at its own size."""
    picture = cv2.imread(str(folder / screen["file"]))
    return clear_type(picture) if screen["desktop"]["clearType"] else picture


def fit_to_ink(line: dict, picture: Array) -> dict:
    """The line with its top and bottom where the digits' ink is: bitmaps stand elsewhere than the font's outlines."""
    height = line["bottom"] - line["top"]
    first = max(0, round(line["top"] - 0.4 * height))
    last = min(len(picture), round(line["bottom"] + 0.4 * height))
    grey = picture[first:last].astype(np.float32).mean(-1)
    cells = [grey[:, round(left) : round(right)] for left, right in line["cells"]]
    ink = sum(np.abs(cell - np.median(cell)).max(1) for cell in cells)
    middle = round((line["top"] + line["bottom"]) / 2) - first
    empty = np.flatnonzero(ink < 0.12 * ink.max())
    above, below = empty[empty < middle], empty[empty > middle]
    top = above[-1] + 1 if len(above) else 0
    bottom = below[0] if len(below) else len(ink)
    return line | {"top": float(first + top), "bottom": float(first + bottom)}


def take_photos(out: Path, name: str, screen: dict, picture: Array, tier: int, shots: int, rng: np.random.Generator) -> dict:
    """One or more photos of a screen, written to `out`; what is true of them."""
    size = (WIDTH, int(rng.choice([720, 900, 1080])))
    tier, digit_height, pose = aim(screen, tier, size, rng)
    scene = draw_scene(tier, digit_height, rng)
    poses, scenes = [pose], [scene]
    while len(poses) < shots:
        moved = nudge(pose, size, rng)
        if all_inside(screen["lines"], moved, size):
            poses.append(moved)
            scenes.append(another_moment(scene, tier, digit_height, rng))
    files = [f"{name}_t{tier}_{screen['kind']}{f'_{shot}' if shots > 1 else ''}.jpg" for shot in range(shots)]
    for file, posed, lit in zip(files, poses, scenes):
        keep = np.array([point for line in lines_in(screen, posed) for point in line["quad"]]).reshape(-1, 2)
        photo = photograph(picture, posed, size, lit, along(keep))
        cv2.imwrite(str(out / file), photo, [cv2.IMWRITE_JPEG_QUALITY, lit.quality])
    entry = entry_of(screen, files[0], tier, size, digit_height, lines_in(screen, pose))
    if shots > 1:
        entry |= {"frames": files, "frame_lines": [lines_in(screen, posed) for posed in poses]}
    return entry


def keep_screenshot(out: Path, name: str, screen: dict, picture: Array) -> dict:
    """The screen itself as a picture of tier 0."""
    file = f"{name}_t0_{screen['kind']}.png"
    cv2.imwrite(str(out / file), picture)
    height = float(np.median([line["bottom"] - line["top"] for line in screen["lines"]])) if screen["lines"] else 0.0
    size = (picture.shape[1], picture.shape[0])
    return entry_of(screen, file, 0, size, height, lines_in(screen, np.eye(3)))


def entry_of(screen: dict, file: str, tier: int, size: tuple[int, int], digit_height: float, lines: list[dict]) -> dict:
    """What truth.json says about a picture."""
    ids = screen["ids"]
    return {
        "file": file,
        "tier": tier,
        "kind": screen["kind"],
        "font": screen["font"],
        "ja": screen["japanese"],
        "glen": screen["groupLength"],
        "iid": ids[0] if ids else None,
        "ids": ids,
        "negative": not ids,
        "over": screen["desktop"]["over"],
        "digit_px": round(digit_height, 1),
        "size": list(size),
        "lines": lines,
    }


def aim(screen: dict, tier: int, size: tuple[int, int], rng: np.random.Generator) -> tuple[int, float, Array]:
    """The tier that is possible, the digits' height in the picture, and the pose that has all digits in view."""
    lines = screen["lines"] or [pretended_line(screen)]
    left, right = min(line["left"] for line in lines), max(line["right"] for line in lines)
    top, bottom = min(line["top"] for line in lines), max(line["bottom"] for line in lines)
    own = float(np.median([line["bottom"] - line["top"] for line in lines]))
    most = own * min((size[0] - 140) / (right - left), 0.8 * size[1] / (bottom - top))
    while tier < 3 and most < DIGIT_HEIGHTS[tier][0]:
        tier += 1
    least, greatest = DIGIT_HEIGHTS[tier]
    height = min(float(rng.uniform(least, greatest)), most)
    for _ in range(200):
        pose = draw_pose(tier, height / own, rng)
        x, y = apply(pose, (left + right) / 2, (top + bottom) / 2)
        shift = np.eye(3)
        shift[0, 2] = size[0] / 2 - x + rng.uniform(-25, 25)
        shift[1, 2] = size[1] / 2 - y + rng.uniform(-0.15, 0.15) * size[1]
        if all_inside(lines, shift @ pose, size):
            return tier, height, shift @ pose
        height *= 0.995
    raise ValueError(f"{screen['file']} does not fit into the picture")


def pretended_line(screen: dict) -> dict:
    """What a screen without an ID is aimed at: some text of ordinary height in the middle of its window."""
    window, scale = screen["window"], screen["desktop"]["scale"]
    middle = (window["top"] + window["bottom"]) / 2
    width = window["right"] - window["left"]
    return {
        "left": window["left"] + width * 0.2,
        "right": window["right"] - width * 0.2,
        "top": middle - 5 * scale,
        "bottom": middle + 5 * scale,
    }


def all_inside(lines: list[dict], pose: Array, size: tuple[int, int]) -> bool:
    """Whether every line's corners lie within the picture."""
    points = np.array([point for line in lines for point in quad_of(line, pose)])
    return bool((points.min(0) > MARGIN).all() and (points.max(0) < np.array(size) - MARGIN).all())


def lines_in(screen: dict, pose: Array) -> list[dict]:
    """The screen's digit lines where the picture shows them."""
    return [{"text": line["text"], "id": line["id"], "quad": rounded(quad_of(line, pose))} for line in screen["lines"]]


def quad_of(line: dict, pose: Array) -> list[tuple[float, float]]:
    """Top left, top right, bottom right, bottom left."""
    across, down = (line["left"], line["right"]), (line["top"], line["bottom"])
    return [apply(pose, across[x], down[y]) for x, y in ((0, 0), (1, 0), (1, 1), (0, 1))]


def rounded(quad: list[tuple[float, float]]) -> list[list[float]]:
    """To a tenth of a pixel."""
    return [[round(x, 1), round(y, 1)] for x, y in quad]


def along(corners: Array) -> Array:
    """Points all along quads given by their corners, four by four."""
    quads = corners.reshape(-1, 4, 2)
    shares = np.linspace(0, 1, 60)[:, None]
    edges = [quad[a] * (1 - shares) + quad[b] * shares for quad in quads for a, b in ((0, 1), (3, 2))]
    return np.concatenate(edges) if edges else np.empty((0, 2))


if __name__ == "__main__":
    main()
