package dev.lethe.encoding.encryption;

import dev.lethe.UnsupportedFormatException;
import dev.lethe.io.SeekableInput;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * What makes a picture longer without a meaning of its own, at a place where its format lets anything stand: so the picture
 * stays one for every program, and what is sealed has the length that it is to have, whatever container it is sealed in.
 */
enum Filler {
    /** Comments (ITU-T T.81, B.2.4.5) behind the application segments that a JPEG begins with. */
    JPEG("\u00FF\u00D8") {
        @Override
        int least() {
            return 4 + MARK.length;
        }

        @Override
        long place(SeekableInput picture, RunContext context) throws IOException {
            long at = 2;
            byte[] head = new byte[4];
            while (readFully(picture, at, head) && isApplication(head)) {
                context.countSegment();
                at += 2 + length(head);
            }
            if (at > picture.length()) {
                throw unsupported();
            }
            return at;
        }

        @Override
        void fill(byte[] filler) {
            ByteBuffer target = ByteBuffer.wrap(filler);
            while (target.hasRemaining()) {
                int rest = target.remaining();
                // What is left must hold another comment.
                int now = rest <= LONGEST ? rest : Math.min(LONGEST, rest - least());
                int start = target.position();
                target.putShort((short) COMMENT).putShort((short) (now - 2)).put(MARK);
                target.position(start + now);
            }
        }
    },

    /** A private, ancillary chunk that may be copied (PNG, 3rd edition, 5.4) behind the header. */
    PNG("\u0089PNG\r\n\u001A\n\0\0\0\rIHDR") {
        @Override
        int least() {
            return 12 + MARK.length;
        }

        @Override
        long place(SeekableInput picture, RunContext context) throws IOException {
            if (picture.length() < PNG_PLACE) {
                throw unsupported();
            }
            return PNG_PLACE;
        }

        @Override
        void fill(byte[] filler) {
            int end = filler.length - 4;
            ByteBuffer.wrap(filler).putInt(filler.length - 12).putInt(CHUNK).put(MARK);
            CRC32 crc = new CRC32();
            crc.update(filler, 4, end - 4);
            ByteBuffer.wrap(filler).putInt(end, (int) crc.getValue());
        }
    };

    /** Tells filler from comments of others. */
    static final byte[] MARK = "size padding by Lethe\n".getBytes(StandardCharsets.US_ASCII);

    static final int COMMENT = 0xFFFE;
    /** The longest segment of a JPEG, with its marker. */
    static final int LONGEST = 2 + 0xFFFF;
    /** "paDd". */
    static final int CHUNK = 0x70614464;
    /** Signature and header of a PNG. */
    static final int PNG_PLACE = 8 + 25;

    /** A character a byte. */
    private final String start;

    Filler(String start) {
        this.start = start;
    }

    /** The fewest bytes that it can have. */
    abstract int least();

    abstract long place(SeekableInput picture, RunContext context) throws IOException;

    /** Makes zeros, no fewer than the least, what they are to be. */
    abstract void fill(byte[] filler);

    /** Whether a picture of this form begins so. */
    boolean begins(byte[] head) {
        return new String(head, StandardCharsets.ISO_8859_1).startsWith(start);
    }

    int startLength() {
        return start.length();
    }

    static boolean isApplication(byte[] head) {
        return head[0] == (byte) 0xFF && (head[1] & 0xF0) == 0xE0 && length(head) >= 2;
    }

    /** Of a segment of a JPEG, without its marker. */
    static int length(byte[] head) {
        return (head[2] & 0xFF) << 8 | head[3] & 0xFF;
    }

    /**
     * A picture with so much filler that its length is one of {@link Padme}'s; the picture as it is if it has such a length.
     *
     * @throws UnsupportedFormatException if it is neither a JPEG nor a PNG
     */
    static SeekableInput within(SeekableInput picture, RunContext context) throws IOException {
        Filler filler = of(picture);
        long length = Padme.length(picture.length());
        if (length == picture.length()) {
            return picture;
        }
        length = Padme.length(Math.max(length, picture.length() + filler.least()));
        long place = filler.place(picture, context);
        int count = Math.toIntExact(length - picture.length());
        context.reserve(count);
        byte[] bytes = new byte[count];
        filler.fill(bytes);
        return new FilledInput(picture, place, bytes);
    }

    private static Filler of(SeekableInput picture) throws IOException {
        for (Filler filler : values()) {
            byte[] head = new byte[filler.start.length()];
            if (readFully(picture, 0, head) && filler.begins(head)) {
                return filler;
            }
        }
        throw unsupported();
    }

    static UnsupportedFormatException unsupported() {
        return new UnsupportedFormatException(
                "Only whole JPEGs and PNGs can be padded to hide their size; convert the picture, or seal it unpadded");
    }

    private static boolean readFully(SeekableInput input, long from, byte[] target) throws IOException {
        int done = 0;
        while (done < target.length) {
            int n = input.read(from + done, target, done, target.length - done);
            if (n < 0) {
                return false;
            }
            done += n;
        }
        return true;
    }
}
