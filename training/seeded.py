"""Weights and images that anyone can make again, bit for bit, in any language.

The same rules as lib/mobilevit/spec/seeded-weights.ts: integer hashes and dyadic fractions only (no logarithm, cosine
or square root), so nothing is ever rounded and only the outputs of a reference need to be committed.
"""

import numpy as np

MASK = 0xFFFFFFFF
GOLDEN = 0x9E3779B1


def mix(h):
    """Murmur3's finaliser on uint32, elementwise."""
    h = np.asarray(h, dtype=np.uint64)
    h = h ^ (h >> np.uint64(16))
    h = (h * np.uint64(0x85EBCA6B)) & np.uint64(MASK)
    h = h ^ (h >> np.uint64(13))
    h = (h * np.uint64(0xC2B2AE35)) & np.uint64(MASK)
    return h ^ (h >> np.uint64(16))


def hash_name(name):
    """FNV-1a of an ASCII name."""
    h = 0x811C9DC5
    for byte in name.encode("ascii"):
        h = ((h ^ byte) * 0x01000193) & MASK
    return h


def hashes(key, count):
    index = (np.arange(count, dtype=np.uint64) * np.uint64(GOLDEN)) & np.uint64(MASK)
    return mix(index ^ np.uint64(key))


def seeded_numbers(name, seed, count):
    """Numbers in [-1, 1): multiples of 2**-15, hashed from a name, a seed and an index."""
    key = int(mix(hash_name(name) ^ seed))
    return ((hashes(key, count) >> np.uint64(16)).astype(np.int64) - 32768) / 32768


def sample_indices(name, length, count):
    """`count` places in an array of `length` elements, hashed from a name."""
    return (hashes(int(mix(hash_name(name))), count) % np.uint64(length)).astype(np.int64)


def amplitude(fan_in):
    """Largest m / 2**k, m in 4..7, with (m / 2**k)**2 <= 3 / fan_in: variance 1 / fan_in or a little less."""
    k = 0
    while 16 * fan_in > 3 * 4**k:
        k += 1
    m = 4
    while m < 7 and (m + 1) ** 2 * fan_in <= 3 * 4**k:
        m += 1
    return m / 2**k


def distribution(name, shape):
    """Centre and spread of a tensor's numbers."""
    leaf = name.rsplit(".", 1)[-1]
    if leaf == "running_mean":
        return 0, 0.5
    if leaf == "running_var":
        return 1, 0.5
    if leaf == "bias":
        return 0, 0.5
    if len(shape) == 1:  # gain of a norm
        return (1.5, 0.5) if ".bn." in name else (1, 0.5)
    fan_in = int(np.prod(shape[1:]))
    if name.endswith(".attn.qkv.weight"):  # queries and keys that make peaks
        return 0, 2 * amplitude(fan_in)
    if name.endswith(".1.conv_1x1.weight"):  # tokens that the transformer can still move
        return 0, amplitude(fan_in) / 4
    return 0, amplitude(fan_in)


def seeded_tensor(name, shape, seed):
    centre, spread = distribution(name, shape)
    numbers = centre + spread * seeded_numbers(name, seed, int(np.prod(shape)))
    exact = numbers.astype(np.float32)
    assert (exact == numbers).all(), name
    return exact.reshape(shape)


def seeded_image(height, width, seed):
    """[height, width, 3], RGB in [0, 1): coarse 16-pixel patches of colour under fine noise; multiples of 1/512."""
    fine = byte(seeded_numbers("image", seed, height * width * 3)).reshape(height, width, 3)
    rows, columns = -(-height // 16), -(-width // 16)
    coarse = byte(seeded_numbers("image.patches", seed, rows * columns * 3)).reshape(rows, columns, 3)
    coarse = coarse.repeat(16, axis=0).repeat(16, axis=1)[:height, :width]
    return ((coarse + fine) / 512).astype(np.float32)


def byte(number):
    """The upper eight bits of a number of `seeded_numbers`: 0..255."""
    return np.floor((number + 1) * 128)


def checksum(arrays):
    """FNV-1a over the bits of float32 arrays as little-endian words, in order."""
    words = np.concatenate([np.ascontiguousarray(a, dtype="<f4").reshape(-1).view("<u4") for a in arrays])
    h = 0x811C9DC5
    for word in words.tolist():
        h = ((h ^ word) * 0x01000193) & MASK
    return f"{h:08x}"
