"""What a phone's camera does to a screen: pixels of the panel, pose, blur, light, noise, compression. In grey."""
from dataclasses import dataclass

import cv2
import numpy as np


@dataclass(frozen=True)
class Shot:
    """The photo, and the way from the screen's pixels to the photo's."""

    photo: np.ndarray  # uint8, H x W
    pose: np.ndarray  # 3 x 3

    def place(self, x: float, y: float) -> np.ndarray:
        point = self.pose @ [x, y, 1.0]
        return point[:2] / point[2]


def _blur_kernel(soft: float, disk: float, motion: float, angle: float) -> np.ndarray:
    reach = int(np.ceil(3 * max(soft, 0.3) + disk + motion / 2)) + 1
    size = 2 * reach + 1
    kernel = np.zeros((size, size), np.float32)
    if motion > 0.8:
        for step in np.linspace(-motion / 2, motion / 2, int(motion * 4) + 2):
            spot = np.float32([[1, 0, step * np.cos(angle)], [0, 1, step * np.sin(angle)]])
            dot = np.zeros_like(kernel)
            dot[reach, reach] = 1
            kernel += cv2.warpAffine(dot, spot, (size, size), flags=cv2.INTER_LINEAR)
    else:
        kernel[reach, reach] = 1
    if disk > 0.35:
        y, x = np.mgrid[-reach : reach + 1, -reach : reach + 1]
        disk_kernel = np.clip(disk + 0.5 - np.hypot(x, y), 0, 1).astype(np.float32)
        kernel = cv2.filter2D(kernel, -1, disk_kernel / disk_kernel.sum(), borderType=cv2.BORDER_CONSTANT)
    kernel = cv2.GaussianBlur(kernel, (0, 0), soft, borderType=cv2.BORDER_CONSTANT)
    return kernel / kernel.sum()


def photograph(screen: np.ndarray, middle: tuple[float, float], digit_height: float, photo_height: float,
               rng: np.random.Generator) -> Shot:
    """A photo of the surroundings of a line whose digits come out `photo_height` pixels high."""
    u = rng.uniform
    hard = u(0, 1)  # how bad everything is together; single troubles vary around it
    high, wide = screen.shape[:2]
    light = (screen.astype(np.float32) / 255) ** 2.2 @ np.array([0.3, 0.59, 0.11], np.float32)
    scale = photo_height / digit_height
    stripes = rng.random() < 0.5
    zoom = 3 if stripes and wide * high < 90_000 else 2 if stripes and wide * high < 260_000 else 1
    panel = light
    if zoom > 1:
        panel = np.repeat(np.repeat(light, zoom, 0), zoom, 1)
        depth, phase = u(0.1, 0.6), int(rng.integers(0, zoom))
        columns = np.where(np.arange(wide * zoom) % zoom == phase, 1 + depth * (zoom - 1), 1 - depth)
        rows = np.where(np.arange(high * zoom) % zoom == zoom - 1, 1 - 0.4 * depth * (zoom - 1), 1 + 0.4 * depth)
        panel = (panel * columns[None, :] * rows[:, None]).astype(np.float32)
    turn, lean = np.deg2rad(u(-9, 9)) * u(0, 1), u(0.0, 0.2)
    cosine, sine = np.cos(turn), np.sin(turn)
    centre = np.array([[1, 0, -middle[0]], [0, 1, -middle[1]], [0, 0, 1.0]])
    grow = np.diag([scale * u(0.93, 1.07), scale, 1.0])
    rotate = np.array([[cosine, -sine, 0], [sine, cosine, 0], [0, 0, 1.0]])
    away = np.array([[1, 0, 0], [0, 1, 0], [u(-lean, lean) / (wide * scale), u(-lean, lean) / (wide * scale), 1.0]])
    pose = away @ rotate @ grow @ centre
    corners = []
    for x, y in ((0, middle[1] - 2.2 * digit_height), (wide, middle[1] - 2.2 * digit_height),
                 (0, middle[1] + 2.2 * digit_height), (wide, middle[1] + 2.2 * digit_height)):
        point = pose @ [x, y, 1.0]
        corners.append(point[:2] / point[2])
    low, top = np.min(corners, 0), np.max(corners, 0)
    shift = np.array([[1, 0, -low[0] + u(0, 1)], [0, 1, -low[1] + u(0, 1)], [0, 0, 1.0]])
    pose = shift @ pose
    size = (int(top[0] - low[0]) + 2, int(top[1] - low[1]) + 2)
    shrink = zoom / scale
    if shrink > 1.2:
        panel = cv2.GaussianBlur(panel, (0, 0), 0.42 * shrink)
    photo = cv2.warpPerspective(panel, pose @ np.diag([1 / zoom, 1 / zoom, 1.0]), size, flags=cv2.INTER_LINEAR,
                                borderMode=cv2.BORDER_CONSTANT, borderValue=float(u(0, 0.3)))
    disk = u(0, 0.15) * photo_height * hard if rng.random() < 0.5 else 0.0
    motion = u(0, 0.28) * photo_height * hard if rng.random() < 0.45 else 0.0
    photo = cv2.filter2D(photo, -1, _blur_kernel(u(0.3, 0.35 + 0.6 * hard), disk, motion, u(0, np.pi)),
                         borderType=cv2.BORDER_REFLECT)
    y, x = np.mgrid[: size[1], : size[0]].astype(np.float32)
    x, y = x / size[0] - 0.5, y / size[0]
    photo *= 1 + u(-0.35, 0.35) * x + u(-0.6, 0.6) * y
    for _ in range(rng.integers(0, 3)):
        reach, angle = u(0.02, 0.25), u(0, np.pi)
        along = (x - u(-0.5, 0.5)) * np.cos(angle) + y * np.sin(angle)
        across = y * np.cos(angle) - (x - u(-0.5, 0.5)) * np.sin(angle)
        photo += u(0.03, 0.15 + 0.6 * hard) * np.exp(-((along / reach) ** 2) - (across / (reach * u(0.3, 1.5))) ** 2)
    exposure = u(0.7, 1.4) if rng.random() > 0.35 * hard else u(0.2, 0.7)
    photo = (photo * u(0.95 - 0.5 * hard, 1) + u(0, 0.14) * hard) * exposure
    photo = np.clip(photo, 0, 4)
    dark = 1.6 if exposure < 0.7 else 1.0
    grain = np.sqrt(u(0, 0.0018) * hard * dark * np.clip(photo, 0, 1) + (u(0.001, 0.002 + 0.009 * hard) * dark) ** 2)
    photo += rng.standard_normal(photo.shape).astype(np.float32) * grain
    if rng.random() < 0.5:
        photo = cv2.GaussianBlur(photo, (0, 0), u(0.3, 0.8))
    photo = np.clip(photo, 0, 1) ** (1 / 2.2)
    if rng.random() < 0.6:
        photo = np.clip(photo + u(0, 1.2) * (photo - cv2.GaussianBlur(photo, (0, 0), u(0.8, 1.6))), 0, 1)
    photo = (photo * 255 + 0.5).astype(np.uint8)
    packed = cv2.imencode(".jpg", photo, [cv2.IMWRITE_JPEG_QUALITY, int(u(30, 94))])[1]
    return Shot(cv2.imdecode(packed, cv2.IMREAD_GRAYSCALE), pose)
