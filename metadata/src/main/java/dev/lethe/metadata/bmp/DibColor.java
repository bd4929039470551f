package dev.lethe.metadata.bmp;

import dev.lethe.Limit;
import dev.lethe.io.ByteCursor;
import dev.lethe.metadata.icc.IccProfile;
import dev.lethe.spi.StripRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a header of version 4 or 5 says about colour, and what of it stays.
 *
 * @param space the colour space to be written
 * @param calibrated whether primaries and gamma are written
 * @param profile the neutral profile to be written; empty for none
 * @param oldStart offset of the profile that the file has, in the file; 0 where it has none
 * @param oldLength its length
 */
record DibColor(int space, boolean calibrated, byte[] profile, long oldStart, long oldLength) {
    private static final int CALIBRATED = 0;
    private static final int SRGB = 0x73524742;
    private static final int WINDOWS = 0x57696E20;
    private static final int LINKED = 0x4C494E4B;
    private static final int EMBEDDED = 0x4D424544;
    private static final int SPACE_AT = 56;
    private static final int PRIMARIES_AT = 60;
    private static final int INTENT_AT = 108;
    private static final int PROFILE_AT = 112;
    private static final int RESERVED_AT = 120;
    private static final long LARGEST = 8L << 20;

    static DibColor of(DibHeader header, DibPlace place, ByteCursor cursor, StripRequest request, DibFindings findings)
            throws IOException {
        boolean v5 = header.size() == DibHeader.V5;
        int space = header.size() >= DibHeader.V4 ? header.field(SPACE_AT) : SRGB;
        DibColor old = v5 && (space == LINKED || space == EMBEDDED)
                ? located(space, header, place, findings)
                : new DibColor(space, false, new byte[0], 0, 0);
        Optional<byte[]> own = old.space == EMBEDDED ? old.read(cursor) : Optional.empty();
        Optional<byte[]> neutral = own.or(
                        () -> canHold(header, place) ? request.profile().icc() : Optional.empty())
                .filter(profile -> request.policy().keeps(BmpStructures.PROFILE.role()))
                .flatMap(IccProfile::neutralise);
        old.report(own, neutral, header, findings);
        if (neutral.isPresent()) {
            return new DibColor(EMBEDDED, false, neutral.get(), old.oldStart, old.oldLength);
        }
        boolean calibrated = space == CALIBRATED && request.policy().keeps(BmpStructures.CALIBRATION.role());
        int kept = calibrated || space == WINDOWS ? space : SRGB;
        return new DibColor(kept, calibrated, new byte[0], old.oldStart, old.oldLength);
    }

    /** A picture fresh from an encoder can be given a header that holds a profile; icons keep the short one. */
    private static boolean canHold(DibHeader header, DibPlace place) {
        return !place.isIcon() && !header.isOs2() && header.compression() != 4 && header.compression() != 5;
    }

    private static DibColor located(int space, DibHeader header, DibPlace place, DibFindings findings) {
        long start = place.start() + (header.field(PROFILE_AT) & 0xFFFFFFFFL);
        long length = header.field(PROFILE_AT + 4) & 0xFFFFFFFFL;
        boolean inside = start >= place.start() + header.declared() && length > 0 && length <= place.end() - start;
        if (!inside) {
            findings.note("the colour profile lies outside of the file and was left out");
        }
        return new DibColor(space, false, new byte[0], inside ? start : 0, inside ? length : 0);
    }

    private Optional<byte[]> read(ByteCursor cursor) throws IOException {
        long most = Math.min(LARGEST, cursor.context().limits().max(Limit.METADATA_BYTES));
        return oldLength == 0 || oldLength > most
                ? Optional.empty()
                : Optional.of(cursor.seek(oldStart).bytes(oldLength));
    }

    private void report(Optional<byte[]> own, Optional<byte[]> neutral, DibHeader header, DibFindings findings) {
        if (space == LINKED) {
            findings.linkedProfile(oldLength);
        } else if (own.isPresent() && !(neutral.isPresent() && Arrays.equals(own.get(), neutral.get()))) {
            findings.profile(own.get());
        } else if (own.isEmpty() && oldLength > 0) {
            findings.largeProfile(oldLength);
        }
        boolean meaningless = space != CALIBRATED && header.filled(PRIMARIES_AT, INTENT_AT);
        if (header.size() >= DibHeader.V4 && meaningless || header.size() == DibHeader.V5 && reserved(header)) {
            findings.unusedFields();
        }
    }

    private boolean reserved(DibHeader header) {
        boolean pointers = oldLength == 0 && header.filled(PROFILE_AT, RESERVED_AT);
        return pointers || header.filled(RESERVED_AT, DibHeader.V5);
    }

    /** Whether the file's profile starts in a range of the file. */
    boolean startsWithin(long from, long to) {
        return oldLength > 0 && oldStart >= from && oldStart < to;
    }

    /**
     * Puts the colour fields into a header that is being written.
     *
     * @param profileAt offset of the profile from the header's start
     */
    void write(ByteBuffer header, DibHeader old, long profileAt, boolean display) {
        header.putInt(SPACE_AT, space);
        if (calibrated) {
            for (int at = PRIMARIES_AT; at < INTENT_AT; at += 4) {
                header.putInt(at, old.field(at));
            }
        }
        int intent = old.size() == DibHeader.V5 ? old.field(INTENT_AT) : 0;
        header.putInt(INTENT_AT, display && intent >= 0 && intent <= 8 ? intent : 0);
        header.putInt(PROFILE_AT, profile.length > 0 ? (int) profileAt : 0);
        header.putInt(PROFILE_AT + 4, profile.length);
    }
}
