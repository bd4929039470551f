"""Scores a folder of masks, or makes masks with OpenCV's GrabCut to compare with.

usage: compare.py score DATA MASKS          names are those of MASKS; truth is DATA/masks
       compare.py table DATA MASKS          the same by set
       compare.py grabcut OUT FILE...          also prints the processor time of the second half, in ms per picture
"""

import os
import sys
import time

import cv2
import numpy as np

import metrics


def grabcut(picture):
    """Five rounds from a rectangle 5 % inside of the border."""
    height, width = picture.shape[:2]
    labels = np.zeros((height, width), np.uint8)
    inner = (int(0.05 * width), int(0.05 * height), int(0.9 * width), int(0.9 * height))
    models = np.zeros((1, 65), np.float64), np.zeros((1, 65), np.float64)
    cv2.setRNGSeed(0)
    cv2.grabCut(picture, labels, inner, *models, 5, cv2.GC_INIT_WITH_RECT)
    return np.where((labels == cv2.GC_FGD) | (labels == cv2.GC_PR_FGD), 255, 0).astype(np.uint8)


def scores(data, folder):
    rows = []
    for file in sorted(os.listdir(folder)):
        truth = cv2.imread(os.path.join(data, "masks", file), cv2.IMREAD_GRAYSCALE)
        mask = cv2.imread(os.path.join(folder, file), cv2.IMREAD_GRAYSCALE)
        rows.append((file, metrics.score(mask.astype(np.float32) / 255, truth.astype(np.float32) / 255)))
    return rows


def summary(rows):
    means = {field: np.mean([row[field] for _, row in rows]) for field in metrics.FIELDS}
    return "IoU %.3f  MAE %.3f  S %.3f  failures %.1f %%" % (means["iou"], means["mae"], means["s"], 100 * means["fail"])


def main():
    cv2.setNumThreads(1)
    if sys.argv[1] == "score":
        print(summary(scores(sys.argv[2], sys.argv[3])))
        return
    if sys.argv[1] == "table":
        print(metrics.table(scores(sys.argv[2], sys.argv[3])))
        return
    files = sys.argv[3:]
    warm = 0.0
    for i, file in enumerate(files):
        if i == len(files) // 2:
            warm = time.process_time()
        name = os.path.splitext(os.path.basename(file))[0] + ".png"
        cv2.imwrite(os.path.join(sys.argv[2], name), grabcut(cv2.imread(file)))
    print("%.1f" % (1000 * (time.process_time() - warm) / (len(files) - len(files) // 2)))


if __name__ == "__main__":
    main()
