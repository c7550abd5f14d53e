"""Where the phone is held and what lies in the light's way: drawn from a tier's ranges by a seeded generator.

Tier 1 is a good photo, 2 an ordinary one, 3 a poor one; digits are 18 to 40, 13 to 24 and 8 to 16 pixels high in a
picture 1920 pixels wide.
"""
from __future__ import annotations

from dataclasses import dataclass, replace

import cv2
import numpy as np

from optics import Array, Blur

DIGIT_HEIGHTS = {1: (18.0, 40.0), 2: (13.0, 24.0), 3: (8.0, 16.0)}
_LEAN = {1: 2.5, 2: 5.0, 3: 8.0}
_PERSPECTIVE = {1: 0.04, 2: 0.10, 3: 0.18}


@dataclass(frozen=True)
class Glare:
    """A blot of light, in shares of the picture's width: centre, radius, strength, flatness, angle."""

    x: float
    y: float
    radius: float
    strength: float
    flatness: float
    angle: float


@dataclass(frozen=True)
class Scene:
    """Everything about one photo but its pose."""

    blur: Blur
    stripes: float
    stripe_order: int
    vignette: float
    slope_x: float
    slope_y: float
    glare: tuple[Glare, ...]
    reflection: float
    contrast: float
    haze: float
    white: tuple[float, float, float]
    exposure: float
    band: float
    band_height: float
    band_phase: float
    shot: float
    read: float
    denoise: float
    sharpen: float
    hand: bool
    wall: float
    quality: int
    seed: int


def draw_scene(tier: int, digit_height: float, rng: np.random.Generator) -> Scene:
    """A photo of that tier."""
    at = tier - 1
    low = rng.random() < (0.1, 0.3, 0.55)[at]
    return Scene(
        blur=_draw_blur(tier, digit_height, rng),
        stripes=float(rng.uniform(0.5, 1.2)) if rng.random() < 0.67 else 0.0,
        stripe_order=int(rng.integers(1, 3)),
        vignette=float(rng.uniform(0, 0.9)),
        slope_x=float(rng.uniform(-0.3, 0.3)),
        slope_y=float(rng.uniform(-0.3, 0.3)),
        glare=tuple(_draw_glare((0.25, 0.45, 0.7)[at], rng) for _ in range(rng.integers(0, (2, 2, 3)[at]))),
        reflection=float(rng.uniform(0.01, (0.03, 0.06, 0.10)[at])) if rng.random() < 0.35 else 0.0,
        contrast=float(rng.uniform((0.85, 0.65, 0.45)[at], 1)),
        haze=float(rng.uniform(0, (0.03, 0.08, 0.15)[at])),
        white=(float(rng.uniform(0.8, 1.2)), 1.0, float(rng.uniform(0.85, 1.15))),
        exposure=float(rng.uniform(0.25, 0.7) if low else rng.uniform(0.7, 1.35)),
        band=float(rng.uniform(0, 0.12)) if rng.random() < 0.3 else 0.0,
        band_height=float(rng.uniform(60, 600)),
        band_phase=float(rng.uniform(0, 6.28)),
        shot=float(rng.uniform(0, (0.0006, 0.0012, 0.0025)[at])) * (2 if low else 1),
        read=float(rng.uniform(0.001, (0.004, 0.008, 0.014)[at])) * (1.6 if low else 1),
        denoise=float(rng.uniform(0.3, 0.8)) if rng.random() < 0.5 else 0.0,
        sharpen=float(rng.uniform(0, 1.2)) if rng.random() < 0.6 else 0.0,
        hand=bool(rng.random() < 0.15),
        wall=float(rng.uniform(0.01, 0.3)),
        quality=int(rng.integers(65, 93)),
        seed=int(rng.integers(1, 2**31 - 1)),
    )


def another_moment(scene: Scene, tier: int, digit_height: float, rng: np.random.Generator) -> Scene:
    """The same screen in the same light a moment later: focus, shake and noise differ, the glare wanders."""
    glare = tuple(
        replace(blot, x=blot.x + float(rng.normal(0, 0.03)), y=blot.y + float(rng.normal(0, 0.03))) for blot in scene.glare
    )
    return replace(
        scene,
        blur=_draw_blur(tier, digit_height, rng),
        glare=glare,
        exposure=scene.exposure * float(rng.uniform(0.92, 1.08)),
        band_phase=float(rng.uniform(0, 6.28)),
        seed=int(rng.integers(1, 2**31 - 1)),
    )


def _draw_blur(tier: int, digit_height: float, rng: np.random.Generator) -> Blur:
    at = tier - 1
    disk = rng.uniform(0, (0.06, 0.10, 0.14)[at] * digit_height) if rng.random() < (0.3, 0.5, 0.6)[at] else 0.0
    shake = rng.uniform(0, (0.08, 0.18, 0.26)[at] * digit_height) if rng.random() < (0.3, 0.5, 0.6)[at] else 0.0
    if disk and shake > 0.12 * digit_height and tier < 3:
        shake *= 0.5
    return Blur(float(rng.uniform(0.3, (0.5, 0.7, 0.9)[at])), float(disk), float(shake), float(rng.uniform(0, 3.14)))


def _draw_glare(strongest: float, rng: np.random.Generator) -> Glare:
    return Glare(
        x=float(rng.uniform(-0.5, 0.5)),
        y=float(rng.uniform(-0.5, 0.5)),
        radius=float(rng.uniform(0.04, 0.25)),
        strength=float(rng.uniform(0.05, strongest)),
        flatness=float(rng.uniform(0.2, 1)),
        angle=float(rng.uniform(0, 3.14)),
    )


def draw_pose(tier: int, scale: float, rng: np.random.Generator) -> Array:
    """Scale, lean and perspective around the origin, for a picture 1920 pixels wide."""
    lean = np.deg2rad(rng.uniform(-1, 1) * _LEAN[tier])
    cosine, sine = np.cos(lean), np.sin(lean)
    turn = np.array([[cosine, -sine, 0], [sine, cosine, 0], [0, 0, 1.0]])
    skew = np.eye(3)
    skew[0, 1] = rng.uniform(-0.02, 0.02) * min(1.0, _PERSPECTIVE[tier] * 8)
    skew[1, 1] = rng.uniform(0.97, 1.03)
    return _perspective(_PERSPECTIVE[tier], rng) @ turn @ skew @ np.diag([scale, scale, 1.0])


def nudge(pose: Array, size: tuple[int, int], rng: np.random.Generator) -> Array:
    """The pose a moment later: a hand's small movements around the picture's middle."""
    middle = np.array([[1, 0, size[0] / 2], [0, 1, size[1] / 2], [0, 0, 1.0]])
    lean = np.deg2rad(rng.normal(0, 0.4))
    scale = 1 + rng.normal(0, 0.01)
    move = np.array(
        [
            [scale * np.cos(lean), -np.sin(lean), rng.normal(0, 4)],
            [np.sin(lean), scale * np.cos(lean), rng.normal(0, 6)],
            [0, 0, 1.0],
        ]
    )
    return middle @ _perspective(0.012, rng) @ move @ np.linalg.inv(middle) @ pose


def _perspective(most: float, rng: np.random.Generator) -> Array:
    across, down = rng.uniform(-most, most, 2) / 1920
    return np.array([[1, 0, 0], [0, 1, 0], [across, down, 1.0]])


def light_maps(scene: Scene, size: tuple[int, int]) -> tuple[Array, Array]:
    """What multiplies the light and what is added to it, per pixel; smooth, so made small and enlarged."""
    width, height = size
    small = (width // 8, height // 8)
    ys, xs = np.mgrid[: small[1], : small[0]].astype(np.float32)
    xs, ys = xs / small[0] - 0.5, ys / small[1] - 0.5
    gain = (1 - 1.6 * scene.vignette * (xs**2 + ys**2)) * (1 + scene.slope_x * xs + scene.slope_y * ys)
    added = np.zeros_like(gain)
    for blot in scene.glare:
        dx, dy = xs - blot.x, (ys - blot.y) * height / width
        along = dx * np.cos(blot.angle) + dy * np.sin(blot.angle)
        across = dy * np.cos(blot.angle) - dx * np.sin(blot.angle)
        added += blot.strength * np.exp(-((along / blot.radius) ** 2 + (across / (blot.radius * blot.flatness)) ** 2))
    if scene.reflection > 0:
        added += scene.reflection * _reflection(small, np.random.default_rng(scene.seed))
    return cv2.resize(gain, size), cv2.resize(added.astype(np.float32), size)


def _reflection(size: tuple[int, int], rng: np.random.Generator) -> Array:
    """A room in the glass: a window with its bars, a lamp, a person's outline."""
    room = np.full((size[1], size[0]), 0.15, np.float32)
    left, top = int(rng.uniform(-0.2, 0.7) * size[0]), int(rng.uniform(-0.3, 0.4) * size[1])
    width, height = int(rng.uniform(0.2, 0.6) * size[0]), int(rng.uniform(0.4, 1) * size[1])
    cv2.rectangle(room, (left, top), (left + width, top + height), 1.0, -1)
    cv2.line(room, (left + width // 2, top), (left + width // 2, top + height), 0.3, 3)
    cv2.line(room, (left, top + height // 2), (left + width, top + height // 2), 0.3, 3)
    person = (int(rng.uniform(0, 1) * size[0]), int(rng.uniform(0.3, 0.8) * size[1]))
    cv2.ellipse(room, person, (size[0] // 14, size[1] // 5), 0, 0, 360, 0.05, -1)
    return cv2.GaussianBlur(room, (0, 0), float(rng.uniform(1.5, 6)))


def hand_mask(size: tuple[int, int], keep: Array, rng: np.random.Generator) -> Array:
    """Where a finger covers the picture from one of its sides (0 to 1); never over the points to keep."""
    width, height = size
    mask = np.zeros((height // 4, width // 4), np.float32)
    side = int(rng.integers(0, 4))
    along = rng.uniform(0.1, 0.9)
    reach = rng.uniform(0.05, 0.2) * width / 4
    starts = [(0, along * height / 4), (width / 4, along * height / 4), (along * width / 4, 0), (along * width / 4, height / 4)]
    inward = [(1, 0), (-1, 0), (0, 1), (0, -1)][side]
    lean = rng.uniform(-0.5, 0.5)
    direction = np.array([inward[0] + lean * inward[1], inward[1] + lean * inward[0]])
    start = np.array(starts[side])
    thick = int(rng.uniform(14, 34) * width / 1920)
    end = start + direction * reach
    cv2.line(mask, tuple(int(v) for v in start - direction * 40), tuple(int(v) for v in end), 1.0, thick * 2, cv2.LINE_AA)
    mask = cv2.GaussianBlur(mask, (0, 0), float(rng.uniform(0.8, 3)))
    xs = np.clip(keep[:, 0] / 4, 0, mask.shape[1] - 1).astype(int)
    ys = np.clip(keep[:, 1] / 4, 0, mask.shape[0] - 1).astype(int)
    covers = mask[ys, xs].max(initial=0) > 0.01
    return np.zeros((height, width), np.float32) if covers else cv2.resize(mask, size)
