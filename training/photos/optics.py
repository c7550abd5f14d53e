"""What a lens, a sensor and a monitor's pixels do to the picture of a screen. All light is linear, 0 to 1."""
from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

cv2.setNumThreads(1)

Array = np.ndarray

_LINEAR = np.round(((np.arange(256) / 255.0) ** 2.2) * 65535).astype(np.uint16)
_ENCODED = np.round(((np.arange(65536) / 65535.0) ** (1 / 2.2)) * 255).astype(np.uint8)


@dataclass(frozen=True)
class Blur:
    """A point spread: Gaussian sigma, radius of the defocus disk, length and angle of the shake (pixels, radians)."""

    sigma: float
    disk: float = 0.0
    shake: float = 0.0
    angle: float = 0.0

    def spread(self) -> float:
        """The sigma of a Gaussian that is about as wide."""
        return float(np.sqrt(self.sigma**2 + self.disk**2 / 4 + self.shake**2 / 12))


def linear_light(screen: Array) -> Array:
    """The screen's 8-bit colours as 16-bit linear light."""
    return _LINEAR[screen]


def encode(light: Array) -> Array:
    """Linear light as the camera's 8-bit picture."""
    return _ENCODED[np.clip(light * 65535, 0, 65535).astype(np.uint16)]


def project(light: Array, pose: Array, size: tuple[int, int]) -> Array:
    """A 16-bit screen seen through a homography (screen to picture), as float light; outside it is 0."""
    width, height = size
    scale = local_scale(pose, width / 2, height / 2)
    oversampling = 2 if scale > 0.8 else 1
    shrink = 1 / (scale * oversampling)
    if shrink > 1:
        light = cv2.GaussianBlur(light, (0, 0), 0.42 * shrink)
    larger = np.diag([oversampling, oversampling, 1.0]) @ pose
    # Pixels that the camera sees larger than its own keep their square edges.
    method = cv2.INTER_NEAREST if scale > 1.6 else cv2.INTER_LINEAR
    seen = cv2.warpPerspective(light, larger, (width * oversampling, height * oversampling), flags=method)
    if oversampling > 1:
        seen = cv2.resize(seen, (width, height), interpolation=cv2.INTER_AREA)
    return seen.astype(np.float32) / 65535


def local_scale(pose: Array, x: float, y: float) -> float:
    """How many picture pixels one screen pixel covers around a point of the picture."""
    back = np.linalg.inv(pose)
    here, right, down = (apply(back, x + dx, y + dy) for dx, dy in ((0, 0), (1, 0), (0, 1)))
    area = abs((right[0] - here[0]) * (down[1] - here[1]) - (right[1] - here[1]) * (down[0] - here[0]))
    return float(1 / np.sqrt(max(area, 1e-9)))


def apply(pose: Array, x: float, y: float) -> tuple[float, float]:
    """One point through a homography."""
    px, py, w = pose @ np.array([x, y, 1.0])
    return float(px / w), float(py / w)


def stripes(pose: Array, size: tuple[int, int], screen_size: tuple[int, int], strength: float, order: int, blur: Blur) -> Array:
    """The monitor's colour stripes and rows as the sensor samples them (moire included): a gain per channel (B, G, R).

    A pixel's stripe is a third of its width, so its first harmonic is what can reach the picture; the sensor's
    aperture and the lens dampen it before it is sampled, and what is left folds down to the moire.
    """
    width, height = size
    back = np.linalg.inv(pose)
    xs = np.arange(width, dtype=np.float32)[None, :]
    ys = np.arange(height, dtype=np.float32)[:, None]
    below = (back[2, 0] * xs + back[2, 1] * ys + back[2, 2]).astype(np.float32)
    across = ((back[0, 0] * xs + back[0, 1] * ys + back[0, 2]) / below).astype(np.float32)
    down = ((back[1, 0] * xs + back[1, 1] * ys + back[1, 2]) / below).astype(np.float32)
    scale = local_scale(pose, width / 2, height / 2)
    lens = np.exp(-2 * (np.pi * blur.spread() / scale) ** 2)
    # The colour filter's lattice aliases where the aperture alone would not.
    aperture = max(abs(np.sinc(1 / scale)), 0.18)
    depth = strength * aperture * lens
    inside = (across > 0) & (across < screen_size[0]) & (down > 0) & (down < screen_size[1])
    cosine, sine = np.cos(2 * np.pi * across), np.sin(2 * np.pi * across)
    rows = 1 + 0.25 * depth * np.cos(2 * np.pi * down)
    gain = np.empty((height, width, 3), np.float32)
    for channel in range(3):
        phase = 2 * np.pi * (channel if order == 1 else 2 - channel) / 3
        wave = 1 + 1.4 * depth * (cosine * np.cos(phase) + sine * np.sin(phase))
        gain[..., channel] = np.where(inside, np.maximum(wave * rows, 0), 1)
    return gain


def blurred(light: Array, blur: Blur) -> Array:
    """The picture through the lens and a hand that shakes."""
    if blur.disk < 0.35 and blur.shake < 1:
        return cv2.GaussianBlur(light, (0, 0), blur.sigma) if blur.sigma > 0.15 else light
    return cv2.filter2D(light, -1, _point_spread(blur), borderType=cv2.BORDER_REFLECT)


def _point_spread(blur: Blur) -> Array:
    size = int(max(3, 2 * np.ceil(3 * max(blur.sigma, 0.3) + blur.shake / 2 + blur.disk) + 1))
    middle = size // 2
    spread = np.zeros((size, size), np.float32)
    spread[middle, middle] = 1
    if blur.disk >= 0.35:
        ys, xs = np.mgrid[:size, :size] - middle
        spread = np.clip(blur.disk + 0.5 - np.hypot(xs, ys), 0, 1).astype(np.float32)
    if blur.shake >= 1:
        line = np.zeros((size, size), np.float32)
        end = np.array([np.cos(blur.angle), np.sin(blur.angle)]) * blur.shake / 2
        points = [tuple(int(v) for v in np.round((middle + sign * end) * 16)) for sign in (-1, 1)]
        cv2.line(line, points[0], points[1], 1.0, 1, cv2.LINE_AA, 4)
        spread = cv2.filter2D(spread, -1, line / max(line.sum(), 1e-6), borderType=cv2.BORDER_CONSTANT)
    spread = cv2.GaussianBlur(spread, (0, 0), max(blur.sigma, 0.2), borderType=cv2.BORDER_CONSTANT)
    return spread / spread.sum()


def noisy(light: Array, shot: float, read: float, rng: np.random.Generator) -> Array:
    """Photon noise that grows with the light, and the sensor's own."""
    cv2.setRNGSeed(int(rng.integers(1, 2**31 - 1)))
    noise = np.empty_like(light)
    cv2.randn(noise, 0, 1)
    return light + noise * np.sqrt(shot * np.clip(light, 0, 1) + read * read)
