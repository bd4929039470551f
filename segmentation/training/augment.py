"""Random changes of a pair: crops, flips, turns, colours, noise, and subjects pasted on other grounds."""

import cv2
import numpy as np

CLEAN = ("ecssd", "ccp", "hsd", "lal")  # masks good enough to cut by


def sample(rng, pairs, index):
    """An augmented pair of the data set's size, as bytes."""
    if rng.random() < pairs.composites:
        picture, mask = composite(rng, pairs)
    else:
        picture, mask = warp(rng, *pairs.pairs[index], pairs.size)
    return photographic(rng, picture), mask


def warp(rng, picture, mask, size):
    """The whole picture or a part of it, squeezed to a square as in use, flipped and turned at times."""
    height, width = mask.shape
    for _ in range(4):
        zoom = np.exp(rng.uniform(-0.2, 0.5)) if rng.random() < 0.75 else 1.0
        stretch = np.exp(rng.uniform(-0.15, 0.15))
        sx, sy = size / width * zoom * stretch, size / height * zoom / stretch
        turn = np.deg2rad(rng.uniform(-20, 20)) if rng.random() < 0.3 else 0.0
        mirror = -1 if rng.random() < 0.5 else 1
        cos, sin = np.cos(turn), np.sin(turn)
        linear = np.array([[cos * sx * mirror, -sin * sy], [sin * sx * mirror, cos * sy]])
        free = size * abs(zoom - 1) / 2
        centre = size / 2 + rng.uniform(-free, free, 2)
        matrix = np.column_stack([linear, centre - linear @ [width / 2, height / 2]])
        area = cv2.INTER_AREA if sx < 0.8 else cv2.INTER_LINEAR
        out = cv2.warpAffine(mask, matrix, (size, size), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
        if out.mean() > 0.02 * 255 or mask.mean() < 0.03 * 255:
            break
    return cv2.warpAffine(picture, matrix, (size, size), flags=area, borderMode=cv2.BORDER_REPLICATE), out


def photographic(rng, picture):
    """Light, colours, sharpness and coding as cameras and web sites change them."""
    x = picture.astype(np.float32)
    if rng.random() < 0.8:
        gain = np.exp(rng.uniform(-0.25, 0.25)) * np.exp(rng.uniform(-0.06, 0.06, 3))
        x = (x - 128) * np.exp(rng.uniform(-0.25, 0.25)) + 128
        x = np.clip(x * gain.astype(np.float32), 0, 255)
        grey = x @ np.array([0.299, 0.587, 0.114], np.float32)
        x = grey[..., None] + (x - grey[..., None]) * (0 if rng.random() < 0.06 else np.exp(rng.uniform(-0.5, 0.4)))
    if rng.random() < 0.12:
        x = cv2.GaussianBlur(x, (0, 0), rng.uniform(0.5, 1.8))
    if rng.random() < 0.12:
        x = x + rng.normal(0, rng.uniform(2, 12), x.shape).astype(np.float32)
    x = np.clip(x, 0, 255).astype(np.uint8)
    if rng.random() < 0.2:
        _, code = cv2.imencode(".jpg", x, [cv2.IMWRITE_JPEG_QUALITY, int(rng.uniform(25, 85))])
        x = cv2.imdecode(code, cv2.IMREAD_COLOR)
    return x


def composite(rng, pairs):
    """One or two subjects cut out by their masks on another ground."""
    size = pairs.size
    ground = photo_ground(rng, pairs) if rng.random() < 0.65 else plain_ground(rng, size)
    picture, mask = ground.astype(np.float32), np.zeros((size, size), np.float32)
    for _ in range(2 if rng.random() < 0.2 else 1):
        source, own = pairs.pairs[pairs.clean[rng.integers(len(pairs.clean))]]
        colour, alpha = place(rng, source, own, size)
        if rng.random() < 0.3:
            shade = cv2.GaussianBlur(alpha, (0, 0), size * rng.uniform(0.01, 0.04))
            picture *= 1 - rng.uniform(0.1, 0.5) * np.roll(shade, int(size * 0.03), 0)[..., None]
        picture += alpha[..., None] * (colour - picture)
        mask = np.maximum(mask, alpha)
    return np.clip(picture, 0, 255).astype(np.uint8), (mask * 255).astype(np.uint8)


def place(rng, source, mask, size):
    """A subject's colours and alpha on an empty square; what touches the lower border goes on doing so."""
    ys, xs = np.nonzero(mask > 127)
    if not len(ys):
        return np.zeros((size, size, 3), np.float32), np.zeros((size, size), np.float32)
    height, width = np.ptp(ys) + 1, np.ptp(xs) + 1
    scale = size * rng.uniform(0.3, 1.0) / max(height, width)
    x = rng.uniform(0.2, 0.8) * size if width * scale < 0.8 * size else size / 2
    top = size - height * scale if ys.max() >= mask.shape[0] - 3 else rng.uniform(0, 1) * (size - height * scale)
    mirror = -1 if rng.random() < 0.5 else 1
    matrix = np.array([[scale * mirror, 0, x - scale * mirror * xs.mean()], [0, scale, top - scale * ys.min()]])
    colour = cv2.warpAffine(source, matrix, (size, size), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    tight = np.clip((mask.astype(np.float32) - 70) / 150, 0, 1)
    return colour.astype(np.float32), np.clip(cv2.warpAffine(tight, matrix, (size, size)), 0, 1)


def photo_ground(rng, pairs):
    """Another photo whose own subject is filled from around it, so that it does not count."""
    for _ in range(6):
        picture, mask = pairs.pairs[rng.integers(len(pairs.pairs))]
        if mask.mean() < 0.3 * 255:
            break
    picture, _ = warp(rng, filled(picture, mask), mask, pairs.size)
    return cv2.GaussianBlur(picture, (0, 0), rng.uniform(0.8, 4)) if rng.random() < 0.3 else picture


def filled(picture, mask):
    """The picture with its subject replaced by means of what lies around, from fine to coarse."""
    known = (cv2.dilate(mask, np.ones((9, 9), np.uint8)) < 20).astype(np.float32)
    out, weight = picture * known[..., None], known
    for sigma in (4, 12, 36, 108):
        small = (max(2, mask.shape[1] // sigma), max(2, mask.shape[0] // sigma))
        share = cv2.resize(cv2.resize(known, small, interpolation=cv2.INTER_AREA), mask.shape[::-1])
        mean = cv2.resize(cv2.resize(picture * known[..., None], small, interpolation=cv2.INTER_AREA), mask.shape[::-1])
        add = (1 - weight) * np.clip(share * 3, 0, 1)
        out = out + (add / np.maximum(share, 1e-3))[..., None] * mean
        weight = weight + add
    return np.clip(out / np.maximum(weight, 1e-3)[..., None], 0, 255).astype(np.uint8)


def plain_ground(rng, size):
    """One colour, a gradient, or a studio: wall, floor and a pool of light."""
    first, second = rng.uniform(0, 255, 3), rng.uniform(0, 255, 3)
    if rng.random() < 0.4:
        first = np.full(3, rng.uniform(200, 255))
    y, x = np.mgrid[0:size, 0:size].astype(np.float32) / size
    kind = rng.random()
    if kind < 0.35:
        share = np.zeros_like(x)
        second = first
    elif kind < 0.7:
        angle = rng.uniform(0, 2 * np.pi)
        share = np.clip(0.5 + (x - 0.5) * np.cos(angle) + (y - 0.5) * np.sin(angle), 0, 1)
    else:
        second = first * rng.uniform(0.6, 0.95)
        share = np.clip((y - rng.uniform(0.5, 0.8)) * rng.uniform(3, 40), 0, 1)
        light = np.exp(-((x - rng.uniform(0.2, 0.8)) ** 2 + (y - 0.4) ** 2) * rng.uniform(1, 4))
        first, second = first * 0.9, second * 0.9
        return ((first + share[..., None] * (second - first)) * (0.8 + 0.3 * light[..., None])).clip(0, 255)
    return first + share[..., None] * (second - first)
