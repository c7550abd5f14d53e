"""The photo of a screen: its pose and scene put together."""
from __future__ import annotations

import cv2
import numpy as np

from optics import Array, apply, blurred, encode, linear_light, noisy, project, stripes
from scene import Scene, hand_mask, light_maps

BEZEL = 36


def clear_type(wide: Array) -> Array:
    """A screen rendered three times as wide as its pixels: one column per subpixel (R, G, B), filtered like ClearType."""
    kernel = np.array([[1, 2, 3, 2, 1]], np.float32) / 9
    smooth = cv2.filter2D(wide, -1, kernel)
    return np.dstack([smooth[:, 2::3, 0], smooth[:, 1::3, 1], smooth[:, 0::3, 2]])


def photograph(screen: Array, pose: Array, size: tuple[int, int], scene: Scene, keep: Array) -> Array:
    """The photo (BGR, 8 bits) of a screen (BGR, 8 bits) whose homography to the picture is `pose`.

    `keep` are points of the picture that no hand may cover.
    """
    rng = np.random.default_rng(scene.seed)
    height, width = screen.shape[:2]
    framed = cv2.copyMakeBorder(screen, BEZEL, BEZEL, BEZEL, BEZEL, cv2.BORDER_CONSTANT, value=(26, 24, 24))
    outer = pose @ np.array([[1, 0, -BEZEL], [0, 1, -BEZEL], [0, 0, 1.0]])
    light = project(linear_light(framed), outer, size)
    corners = np.array([apply(outer, x, y) for x, y in ((0, 0), (width + 72, 0), (width + 72, height + 72), (0, height + 72))])
    wall = np.full((size[1], size[0]), scene.wall, np.float32)
    cv2.fillConvexPoly(wall, np.round(corners).astype(np.int32), 0.0)
    light = blurred(light + wall[..., None], scene.blur)
    if scene.stripes > 0:
        # The lens has dampened them already, before the sensor's grid sampled them.
        light *= stripes(pose, size, (width, height), scene.stripes, scene.stripe_order, scene.blur)
    if scene.hand:
        mask = hand_mask(size, keep, rng)[..., None]
        light = light * (1 - mask) + mask * np.array([0.10, 0.16, 0.30], np.float32) * np.float32(rng.uniform(0.4, 1.2))
    gain, added = light_maps(scene, size)
    gain *= scene.contrast * scene.exposure
    if scene.band > 0:
        rows = np.arange(size[1], dtype=np.float32)[:, None]
        gain *= 1 + scene.band * np.sin(2 * np.pi * rows / scene.band_height + scene.band_phase)
    added = added * scene.contrast * scene.exposure + scene.haze * scene.exposure
    light = (light * gain[..., None] + added[..., None]) * np.array(scene.white, np.float32)
    light *= auto_exposure(light, keep)
    light = noisy(np.clip(light, 0, 2, out=light), scene.shot, scene.read, rng)
    if scene.denoise > 0:
        light = cv2.GaussianBlur(light, (0, 0), scene.denoise)
    picture = encode(light)
    if scene.sharpen > 0:
        soft = cv2.GaussianBlur(picture, (0, 0), 1.2)
        picture = cv2.addWeighted(picture, 1 + scene.sharpen, soft, -scene.sharpen, 0)
    return picture


def auto_exposure(light: Array, keep: Array) -> float:
    """What a phone would take the light back by, so that what it is pointed at is not burnt out as a whole."""
    if len(keep) == 0:
        return 1.0
    points = np.round(keep).astype(int)
    level = float(np.percentile(light[points[:, 1], points[:, 0]].mean(-1), 75))
    return min(1.0, 1.1 / max(level, 1e-6))
