"""Photos with face boxes, kept in memory as bytes; the split into training and validation; targets of the network.

A box is x, y, width, height in pixels; beside it stands whether it counts (1) or is to be passed over (0).
"""

import json
import os

import cv2
import numpy as np
import torch

import augment
from model import LARGEST, SMALLEST, STRIDE

cv2.setNumThreads(1)  # before the first call: threads do not survive the fork of a worker

# Whole sources are held out, so that no photographer, series or person of a series is on both sides.
HELD_OUT = ("coco", "compreface", "facenet", "facerec", "portseg", "tfpose", "u2net")
ALIKE = 24  # bits of 256 in which the difference hashes of two photos differ, at most, that count as the same
RESEARCH = ("bsds", "ecssd")  # stated or known to be for research only
SPREAD = 0.13  # of a face's side: how far around its centre cells answer for it


def difference_hash(picture):
    small = cv2.resize(cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY), (17, 16), interpolation=cv2.INTER_AREA).astype(int)
    return (small[:, 1:] > small[:, :-1]).ravel()


def load(folder, name):
    return cv2.cvtColor(cv2.imread(os.path.join(folder, "images", name), cv2.IMREAD_COLOR), cv2.COLOR_BGR2RGB)


def annotated(folder):
    """(name, picture, boxes n x 5) of all photos."""
    with open(os.path.join(folder, "annotations.json"), encoding="utf-8") as file:
        listed = json.load(file)
    photos = []
    for name in sorted(listed):
        boxes = [[*map(float, box[:4]), 0.0 if "ignore" in box else 1.0] for box in listed[name]]
        photos.append((name, load(folder, name), np.array(boxes, np.float32).reshape(-1, 5)))
    return photos


def split(photos, without=()):
    """Training and validation; photos that look like one of the validation leave the training."""
    held = [p for p in photos if p[0].split("_")[0] in HELD_OUT]
    rest = [p for p in photos if p[0].split("_")[0] not in HELD_OUT + tuple(without)]
    hashes = np.array([difference_hash(p[1]) for p in held])
    kept = [p for p in rest if (hashes ^ difference_hash(p[1])).sum(1).min() > ALIKE]
    return kept, held


def target(boxes, size):
    """Wanted score, whether it counts, and offsets and sizes in cells, for each cell."""
    n = size // STRIDE
    planes = np.zeros((6, n, n), np.float32)
    planes[1] = 1
    grid = np.arange(n, dtype=np.float32) + 0.5
    for x, y, w, h, counts in sorted(boxes.tolist(), key=lambda b: -b[2] * b[3]):
        cx, cy, cw, ch = (x + w / 2) / STRIDE, (y + h / 2) / STRIDE, w / STRIDE, h / STRIDE
        side = max(w, h)
        seen = (min(x + w, size) - max(x, 0)) * (min(y + h, size) - max(y, 0)) / (w * h) if w > 0 and h > 0 else 0
        if x >= size or y >= size or x + w <= 0 or y + h <= 0 or side > 1.5 * LARGEST:
            continue
        if not counts or seen < 0.6 or side > LARGEST or side < SMALLEST or not (0 <= cx < n and 0 <= cy < n):
            left, top = max(0, int(cx - cw / 2)), max(0, int(cy - ch / 2))
            planes[1, top : int(np.ceil(cy + ch / 2)), left : int(np.ceil(cx + cw / 2))] = 0
            continue
        reach = 2.5 * SPREAD  # beyond it the wanted score is below 0.05
        columns = slice(max(0, int(cx - reach * cw)), int(cx + reach * cw) + 1)
        rows = slice(max(0, int(cy - reach * ch)), int(cy + reach * ch) + 1)
        dx, dy = cx - grid[None, columns], cy - grid[rows, None]
        score = np.exp(-((dx / cw) ** 2 + (dy / ch) ** 2) / (2 * SPREAD**2)).astype(np.float32)
        score[int(cy) - rows.start, int(cx) - columns.start] = 1
        part = planes[:, rows, columns]
        own = (score > part[0]) & (score > 0.05)
        for plane, value in zip(part, (score, 1, dx + 0 * dy, dy + 0 * dx, cw + 0 * score, ch + 0 * score)):
            plane[own] = value[own] if isinstance(value, np.ndarray) else value
    return planes


class Crops(torch.utils.data.IterableDataset):
    """An endless stream of augmented crops with their targets."""

    def __init__(self, photos, size, seed):
        self.scenes = augment.Scenes(photos, size)
        self.size, self.seed = size, seed

    def __iter__(self):
        worker = torch.utils.data.get_worker_info()
        rng = np.random.default_rng([self.seed, worker.id if worker else 0])
        while True:
            picture, boxes = self.scenes.draw(rng)
            yield torch.from_numpy(picture.transpose(2, 0, 1).copy()), torch.from_numpy(target(boxes, self.size))
