"""Boxes from the network's planes, over several scales of a picture: what FaceDetector does in Java, for trials here."""

import cv2
import numpy as np

from model import STRIDE

WHISPER = 0.15  # a score that counts together with those of other scales
OVERLAP = 0.4  # two boxes that share more than this (intersection over union) are one face


def boxes_of(planes, least):
    """Rows of x, y, width, height, score in the pixels of the network's input."""
    score = 1 / (1 + np.exp(-planes[0]))
    rows, columns = np.nonzero(score >= least)
    dx, dy, lw, lh = planes[1:, rows, columns]
    w, h = np.exp(np.clip(lw, -3, 5)) * STRIDE, np.exp(np.clip(lh, -3, 5)) * STRIDE
    x, y = (columns + 0.5 + dx) * STRIDE, (rows + 0.5 + dy) * STRIDE
    return np.stack([x - w / 2, y - h / 2, w, h, score[rows, columns]], 1)


def overlaps(box, boxes):
    x = np.minimum(box[0] + box[2], boxes[:, 0] + boxes[:, 2]) - np.maximum(box[0], boxes[:, 0])
    y = np.minimum(box[1] + box[3], boxes[:, 1] + boxes[:, 3]) - np.maximum(box[1], boxes[:, 1])
    inner = np.maximum(x, 0) * np.maximum(y, 0)
    return inner, inner / (box[2] * box[3] + boxes[:, 2] * boxes[:, 3] - inner)


def distinct(boxes):
    """Of boxes that overlap, the surest; of boxes inside of one another as well. A sixth column is the scale that a box was
    seen at: scores of several scales are taken for independent evidence (noisy or)."""
    order, kept = boxes[np.argsort(-boxes[:, 4], kind="stable")], []
    while len(order):
        best = order[0]
        inner, shared = overlaps(best, order)
        within = inner / np.minimum(best[2] * best[3], order[:, 2] * order[:, 3])
        same = shared > OVERLAP
        first = np.unique(order[same, 5], return_index=True)[1]  # the surest of each scale
        kept.append([*best[:4], 1 - np.prod(1 - order[same, 4][first]), best[5]])
        order = order[~same & (within <= 0.75)]
    return np.array(kept).reshape(-1, 6)


def detect(network, picture, least, levels=(1, 2, 4, 8, 16, 32, 64)):
    """Network: 1 x 3 x height x width to five planes."""
    found = [np.zeros((0, 6))]
    for level in levels:
        height, width = picture.shape[0] // level, picture.shape[1] // level
        if level > levels[0] and max(height, width) < 24:
            break
        small = picture if level == 1 else cv2.resize(picture, (max(1, width), max(1, height)), interpolation=cv2.INTER_AREA)
        bottom, right = -small.shape[0] % 32, -small.shape[1] % 32
        small = cv2.copyMakeBorder(small, 0, bottom, 0, right, cv2.BORDER_CONSTANT, value=(127, 127, 127))
        planes = network(np.ascontiguousarray(small.transpose(2, 0, 1)[None], np.float32) / 255)[0]
        boxes = boxes_of(planes, min(WHISPER, least))
        boxes[:, :4] *= picture.shape[0] / height
        found.append(distinct(np.column_stack([boxes, np.full(len(boxes), level)])))
    found = distinct(np.concatenate(found))
    return found[found[:, 4] >= least, :5]
