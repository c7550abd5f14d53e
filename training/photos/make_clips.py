"""Clips for the end-to-end tests: make_clips.py SCREENS OUT

Four clips of a hand-held phone at a screen, each an endless loop of JPEG pictures (the form that Chromium's fake camera
plays) with a JSON file that says what is true: the picture drifts, loses its focus and finds it again, and for one
moment a glare makes some digits look like others. In `hidden-group` a glare covers digits of one group all the time.
"""
from __future__ import annotations

import argparse
import json
from dataclasses import dataclass, replace
from pathlib import Path

import cv2
import numpy as np

from make_photos import lines_in, read_screen
from optics import Array, Blur, apply
from photograph import photograph
from scene import Glare, Scene

SIZE = (1280, 720)
FRAMES = 30
FRAMES_PER_SECOND = 30
BLURRED = range(9, 15)
MISLEADING = range(20, 22)
MOST_BYTES = 2_400_000
HIDDEN_GROUP = 4


@dataclass(frozen=True)
class Clip:
    """What a clip shows: which screen it takes and whether one of its groups stays hidden."""

    name: str
    kind: str
    japanese: bool
    lines: tuple[int, ...]
    hides_group: bool = False


CLIPS = (
    Clip("message-box", "msgbox", True, (61, 2)),
    Clip("console", "console", False, (49, 14)),
    Clip("wizard", "slui", False, (63,)),
    Clip("hidden-group", "msgbox", True, (61, 2), True),
)


def main() -> None:
    """Makes all clips from the first screens that fit them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("screens", type=Path)
    parser.add_argument("out", type=Path)
    given = parser.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    screens = json.loads((given.screens / "screens.json").read_text())
    for clip in CLIPS:
        fitting = [screen for screen in screens if fits(screen, clip)]
        screen = fitting[-1 if clip.hides_group else 0]
        make_clip(given.out, clip, screen, read_screen(given.screens, screen))


def fits(screen: dict, clip: Clip) -> bool:
    """Whether a screen is what the clip wants, with nothing over its digits."""
    lengths = tuple(len(line["text"]) for line in screen["lines"])
    plain = screen["desktop"]["over"] == "nothing" and screen["groupLength"] == 7
    return plain and screen["kind"] == clip.kind and screen["japanese"] == clip.japanese and lengths == clip.lines


def make_clip(out: Path, clip: Clip, screen: dict, picture: Array) -> None:
    """Renders one clip and what is true of it."""
    track, photos = [], []
    confusing = with_halved_eights(picture, screen)
    for frame in range(FRAMES):
        pose = pose_at(screen, frame)
        scene = scene_at(frame)
        shown = picture
        if frame in MISLEADING:
            shown = confusing
            scene = replace(scene, glare=(Glare(0.0, 0.0, 0.3, 0.12, 0.4, 0.2),))
        if clip.hides_group:
            scene = replace(scene, glare=(*scene.glare, hiding_glare(screen, pose)))
        photos.append(photograph(shown, pose, SIZE, scene, np.empty((0, 2))))
        time = round(frame / FRAMES_PER_SECOND, 3)
        track.append({"t": time, "blur": round(scene.blur.spread(), 2), "lines": lines_in(screen, pose)})
    (out / f"{clip.name}.mjpeg").write_bytes(small_enough(photos))
    truth = {
        "scene": clip.name,
        "text": screen["ids"][0],
        "kind": clip.kind,
        "language": "ja" if clip.japanese else "en",
        "width": SIZE[0],
        "height": SIZE[1],
        "fps": FRAMES_PER_SECOND,
        "frames": FRAMES,
        "blurredFrames": list(BLURRED),
        "misleadingFrames": list(MISLEADING),
        "hiddenGroup": HIDDEN_GROUP if clip.hides_group else None,
        "track": track,
    }
    (out / f"{clip.name}.json").write_text(json.dumps(truth, separators=(",", ":")))


def pose_at(screen: dict, frame: int) -> Array:
    """A hand's drift that ends where it began: the digit lines fill nine tenths of the picture's width."""
    lines = screen["lines"]
    left, right = min(line["left"] for line in lines), max(line["right"] for line in lines)
    top, bottom = min(line["top"] for line in lines), max(line["bottom"] for line in lines)
    turn = 2 * np.pi * frame / FRAMES
    scale = 0.9 * SIZE[0] / (right - left) * (1 + 0.012 * np.cos(turn + 1))
    lean = np.deg2rad(1.2 + 0.5 * np.sin(turn))
    centre = np.array([[1, 0, -(left + right) / 2], [0, 1, -(top + bottom) / 2], [0, 0, 1.0]])
    cosine, sine = scale * np.cos(lean), scale * np.sin(lean)
    rotate = np.array([[cosine, -sine, 0], [sine, cosine, 0], [0, 0, 1.0]])
    tilt = np.array([[1, 0, 0], [0, 1, 0], [2.2e-5, 3e-5, 1.0]])
    place = np.eye(3)
    place[:2, 2] = SIZE[0] / 2 + 10 * np.cos(turn), SIZE[1] / 2 + 14 * np.sin(turn) + 3 * np.sin(3 * turn)
    return place @ tilt @ rotate @ centre


def scene_at(frame: int) -> Scene:
    """A good light; the focus goes and comes back."""
    away = np.sin(np.pi * (frame - BLURRED.start + 1) / (len(BLURRED) + 1)) if frame in BLURRED else 0.0
    return Scene(
        blur=Blur(0.45, float(4 * away)),
        stripes=0.7,
        stripe_order=1,
        vignette=0.4,
        slope_x=0.1,
        slope_y=-0.1,
        glare=(Glare(0.35, -0.3, 0.12, 0.15, 0.6, 0.4),),
        reflection=0.02,
        contrast=0.9,
        haze=0.02,
        white=(1.05, 1.0, 0.96),
        exposure=0.85,
        band=0.04,
        band_height=300.0,
        band_phase=frame * 1.3,
        shot=0.0005,
        read=0.003,
        denoise=0.4,
        sharpen=0.5,
        hand=False,
        wall=0.1,
        quality=80,
        seed=1000 + frame,
    )


def with_halved_eights(picture: Array, screen: dict) -> Array:
    """The screen with the left half of every second 8 washed out, so that it looks like a 3."""
    changed = picture.copy()
    eights = [
        (line, cell) for line in screen["lines"] for digit, cell in zip(line["text"], line["cells"]) if digit == "8"
    ]
    for line, (left, right) in eights[::2]:
        top, bottom = round(line["top"]) - 1, round(line["bottom"]) + 1
        from_, to = round(left), round(left + 0.42 * (right - left))
        height = bottom - top
        # Only the strokes that an 8 has and a 3 has not.
        for share in (0.22, 0.58):
            y = top + round(share * height)
            changed[y : y + round(0.24 * height), from_:to] = np.median(picture[top:bottom, from_:to], axis=(0, 1))
    return changed


def hiding_glare(screen: dict, pose: Array) -> Glare:
    """Light that burns out four digits in the middle of the hidden group."""
    line = screen["lines"][0]
    cells = line["cells"][HIDDEN_GROUP * 7 + 1 : HIDDEN_GROUP * 7 + 5]
    x, y = apply(pose, (cells[0][0] + cells[-1][1]) / 2, (line["top"] + line["bottom"]) / 2)
    right, _ = apply(pose, cells[-1][1], line["top"])
    return Glare(x / SIZE[0] - 0.5, y / SIZE[1] - 0.5, float((right - x) / SIZE[0] / 1.25), 6.0, 1.0, 0.0)


def small_enough(photos: list[Array]) -> bytes:
    """The pictures one after another, as good as the size allows."""
    for quality in range(84, 30, -4):
        coded = [cv2.imencode(".jpg", photo, [cv2.IMWRITE_JPEG_QUALITY, quality])[1].tobytes() for photo in photos]
        if sum(map(len, coded)) <= MOST_BYTES:
            break
    return b"".join(coded)


if __name__ == "__main__":
    main()
