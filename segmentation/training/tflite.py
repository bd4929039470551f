"""Reads the convolutions of a quantised TensorFlow Lite file as floats, in the order in which they are computed."""

import struct

import numpy as np

CONV_2D, DEPTHWISE_CONV_2D = 3, 4
TYPES = {0: np.float32, 2: np.int32, 3: np.uint8, 9: np.int8}


class Table:
    """A table of a FlatBuffer; fields are named by their number in TensorFlow's schema.fbs."""

    def __init__(self, data, at):
        self.data, self.at = data, at
        self.vtable = at - struct.unpack_from("<i", data, at)[0]
        self.size = struct.unpack_from("<H", data, self.vtable)[0]

    def _field(self, number):
        slot = 4 + 2 * number
        offset = struct.unpack_from("<H", self.data, self.vtable + slot)[0] if slot < self.size else 0
        return self.at + offset if offset else None

    def _follow(self, number):
        at = self._field(number)
        return None if at is None else at + struct.unpack_from("<I", self.data, at)[0]

    def scalar(self, number, form, default=0):
        at = self._field(number)
        return default if at is None else struct.unpack_from("<" + form, self.data, at)[0]

    def table(self, number):
        at = self._follow(number)
        return None if at is None else Table(self.data, at)

    def vector(self, number, dtype):
        at = self._follow(number)
        if at is None:
            return np.zeros(0, dtype)
        count = struct.unpack_from("<I", self.data, at)[0]
        return np.frombuffer(self.data, dtype, count, at + 4)

    def tables(self, number):
        at = self._follow(number)
        count = 0 if at is None else struct.unpack_from("<I", self.data, at)[0]
        places = [at + 4 + 4 * i for i in range(count)]
        return [Table(self.data, p + struct.unpack_from("<I", self.data, p)[0]) for p in places]


def _floats(tensor, buffers):
    shape = tensor.vector(0, np.int32)
    kind = TYPES[tensor.scalar(1, "b")]
    stored = np.frombuffer(buffers[tensor.scalar(2, "I")].vector(0, np.uint8).tobytes(), kind).reshape(shape)
    quantisation = tensor.table(4)
    if quantisation is None or kind is np.float32:
        return stored.astype(np.float32)
    scale, zero = quantisation.vector(2, np.float32), quantisation.vector(3, np.int64)
    if scale.size != 1:
        raise ValueError("only one scale per tensor is expected")
    return (stored.astype(np.float32) - np.float32(zero[0] if zero.size else 0)) * scale[0]


def convolutions(path):
    """Lists (depthwise, weight as PyTorch lays it out, bias) of a file's convolutions."""
    with open(path, "rb") as file:
        data = file.read()
    model = Table(data, struct.unpack_from("<I", data, 0)[0])
    buffers, graph = model.tables(4), model.tables(2)[0]
    tensors = graph.tables(0)
    codes = [max(code.scalar(0, "b"), code.scalar(3, "i")) for code in model.tables(1)]
    found = []
    for operator in graph.tables(3):
        code = codes[operator.scalar(0, "I")]
        if code in (CONV_2D, DEPTHWISE_CONV_2D):
            _, weight, bias = operator.vector(1, np.int32)[:3]
            order = (3, 0, 1, 2) if code == DEPTHWISE_CONV_2D else (0, 3, 1, 2)
            weight = _floats(tensors[weight], buffers).transpose(order)
            found.append((code == DEPTHWISE_CONV_2D, weight, _floats(tensors[bias], buffers)))
    return found
