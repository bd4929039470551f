package dev.lethe.jpeg.read;

/**
 * Where an application segment or comment lies in a file, so that it can be looked at or copied.
 *
 * @param marker second byte of the marker: 0xE0 to 0xEF for APP0 to APP15, 0xFE for a comment
 * @param offset of the marker's 0xFF in the file
 * @param length of all of it in bytes, marker and length field included, 4 to 65,537
 */
public record JpegSegment(int marker, long offset, int length) {
    /** Offset of what follows the length field. */
    public long payloadOffset() {
        return offset + 4;
    }

    /** Bytes that follow the length field, 0 to 65,533. */
    public int payloadLength() {
        return length - 4;
    }
}
