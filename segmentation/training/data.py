"""Pairs of picture and mask, kept in memory as bytes, and the split into training and validation."""

import os
import random

import cv2
import numpy as np
import torch

import augment

VALIDATION_SHARE = 0.09
cv2.setNumThreads(1)  # before the first call: threads do not survive the fork of a worker

RUN = 8  # neighbouring numbers of the sets of photo series stay together


def group(name):
    """What must lie on one side of the split: a video sequence, neighbours in a series, else the picture itself."""
    prefix, rest = name.split("_", 1)
    if prefix == "davis":
        return prefix + "_" + rest.rsplit("_", 1)[0]
    if prefix in ("ccp", "lal"):
        kind, number = name.rsplit("_", 1)
        return "%s_%d" % (kind, int(number) // RUN)
    return name


def split(names, seed=7):
    """Chooses whole groups for validation until each prefix has its share."""
    chosen = []
    for prefix in sorted({name.split("_")[0] for name in names}):
        own = sorted(n for n in names if n.startswith(prefix + "_"))
        groups = sorted({group(n) for n in own})
        random.Random(seed).shuffle(groups)
        taken = []
        for one in groups:
            if len(taken) >= VALIDATION_SHARE * len(own):
                break
            taken += [n for n in own if group(n) == one]
        chosen += taken
    return sorted(chosen)


def names_of(folder):
    return sorted(os.path.splitext(f)[0] for f in os.listdir(os.path.join(folder, "images")))


def read_list(path):
    with open(path, encoding="utf-8") as file:
        return [line.strip() for line in file if line.strip()]


def load(folder, name):
    """An RGB picture and its mask, both as bytes."""
    picture = cv2.imread(os.path.join(folder, "images", name + ".jpg"), cv2.IMREAD_COLOR)
    mask = cv2.imread(os.path.join(folder, "masks", name + ".png"), cv2.IMREAD_GRAYSCALE)
    return cv2.cvtColor(picture, cv2.COLOR_BGR2RGB), mask


class Pairs(torch.utils.data.IterableDataset):
    """An endless stream of augmented pairs; each worker draws its own."""

    def __init__(self, folder, names, size, composites, seed):
        self.pairs = [load(folder, name) for name in names]
        self.clean = [i for i, n in enumerate(names) if n.split("_")[0] in augment.CLEAN]
        self.size, self.composites, self.seed = size, composites, seed

    def __iter__(self):
        worker = torch.utils.data.get_worker_info()
        rng = np.random.default_rng([self.seed, worker.id if worker else 0])
        order = []
        while True:
            if not order:
                order = rng.permutation(len(self.pairs)).tolist()
            picture, mask = augment.sample(rng, self, order.pop())
            picture = torch.from_numpy(picture.transpose(2, 0, 1).copy()).float() / 255
            yield picture, torch.from_numpy(mask[None].copy()).float() / 255
