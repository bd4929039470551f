package dev.lethe.jpeg;

import dev.lethe.ImagePrivacyException;
import dev.lethe.LimitExceededException;
import dev.lethe.Limits;
import dev.lethe.Orientation;
import dev.lethe.io.SeekableInput;
import dev.lethe.jpeg.decode.DecodeScale;
import dev.lethe.jpeg.decode.JpegDecoder;
import dev.lethe.jpeg.lossless.JpegRewrite;
import dev.lethe.jpeg.lossless.JpegTransform;
import dev.lethe.jpeg.lossless.JpegWipe;
import dev.lethe.jpeg.read.JpegReader;
import dev.lethe.jpeg.read.McuRows;
import dev.lethe.jpeg.write.JpegWriter;
import dev.lethe.pixels.Box;
import dev.lethe.run.RunContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * What must hold for any bytes: reading, decoding, rewriting, wiping and turning end in a typed error, in time and in
 * little memory, or in a result. Coefficients read in rows are those read at once, pixels do not depend on it either, and
 * what is written reads back without damage and with the same coefficients but for those that were to be wiped.
 */
final class FuzzOracle {
    private static final int COLOUR = 0x3366CC;

    private final Limits limits;

    /** An oracle that holds each operation to these limits. */
    FuzzOracle(Limits limits) {
        this.limits = limits;
    }

    /** What is done under a run's limits. */
    @FunctionalInterface
    private interface Work<T> {
        T run(RunContext context) throws IOException;
    }

    /**
     * Puts one file to the test.
     *
     * @param choice chooses the region that is wiped and the orientation
     * @return whether its coefficients were read
     * @throws AssertionError if it does not end as it must; untyped exceptions pass through
     */
    boolean check(byte[] file, int choice) throws IOException {
        Optional<JpegCoefficients> whole = refusable(
                context -> JpegReader.open(SeekableInput.of(file), context).coefficients());
        inRows(file, whole);
        decoded(file, whole);
        for (JpegRewrite rewrite : List.of(JpegRewrite.sameCoding(), JpegRewrite.fast())) {
            rewritten(file, rewrite, whole);
            wiped(file, rewrite, whole, choice);
        }
        if (whole.isPresent()) {
            turned(whole.get(), Orientation.values()[choice & 7]);
        }
        return whole.isPresent();
    }

    private <T> Optional<T> refusable(Work<T> work) throws IOException {
        try (RunContext context = RunContext.of(limits)) {
            return Optional.of(work.run(context));
        } catch (ImagePrivacyException e) {
            return Optional.empty();
        }
    }

    /** Of what has worked before nothing but a limit can be the end. */
    private <T> Optional<T> possible(String what, Work<T> work) throws IOException {
        try (RunContext context = RunContext.of(limits)) {
            return Optional.of(work.run(context));
        } catch (LimitExceededException e) {
            return Optional.empty();
        } catch (ImagePrivacyException e) {
            throw new AssertionError(what, e);
        }
    }

    private void inRows(byte[] file, Optional<JpegCoefficients> whole) throws IOException {
        if (whole.isEmpty()) {
            refusable(context -> compareRows(file, whole, context));
        } else {
            possible("rows of a readable file are refused", context -> compareRows(file, whole, context));
        }
    }

    private static boolean compareRows(byte[] file, Optional<JpegCoefficients> whole, RunContext context)
            throws IOException {
        JpegReader reader = JpegReader.open(SeekableInput.of(file), context);
        if (!reader.readsInRows()) {
            return false;
        }
        McuRows rows = reader.rows();
        while (rows.next()) {
            if (whole.isPresent()) {
                Comparison.sameRow(whole.get(), rows.planes(), rows.row());
            }
        }
        return true;
    }

    private void decoded(byte[] file, Optional<JpegCoefficients> whole) throws IOException {
        for (DecodeScale scale : List.of(DecodeScale.FULL, DecodeScale.EIGHTH)) {
            Optional<Long> direct = refusable(context -> decode(file, scale, context));
            if (whole.isPresent()) {
                Optional<Long> held = possible(
                        "coefficients can't be decoded",
                        context -> PixelSum.of(
                                JpegDecoder.of(whole.get(), context).withScale(scale),
                                whole.get().frame().colors()));
                if (direct.isPresent() && held.isPresent() && !direct.equals(held)) {
                    throw new AssertionError("pixels differ between a file and its coefficients");
                }
            }
        }
    }

    private static long decode(byte[] file, DecodeScale scale, RunContext context) throws IOException {
        JpegReader reader = JpegReader.open(SeekableInput.of(file), context);
        return PixelSum.of(
                JpegDecoder.of(reader, context).withScale(scale), reader.frame().colors());
    }

    private void rewritten(byte[] file, JpegRewrite rewrite, Optional<JpegCoefficients> whole) throws IOException {
        Optional<byte[]> result = rewrite(file, rewrite);
        if (result.isPresent() && whole.isPresent()) {
            Optional<JpegCoefficients> back = readBack(result.get());
            if (back.isPresent()) {
                Comparison.same(whole.get(), back.get());
            }
        }
    }

    private void wiped(byte[] file, JpegRewrite rewrite, Optional<JpegCoefficients> whole, int choice)
            throws IOException {
        Optional<JpegFrame> frame = refusable(
                context -> JpegReader.open(SeekableInput.of(file), context).frame());
        if (frame.isEmpty()) {
            return;
        }
        Box box = box(frame.get(), choice);
        Optional<byte[]> result = rewrite(file, rewrite.withChange(JpegWipe.of(List.of(box), COLOUR)));
        if (result.isPresent() && whole.isPresent()) {
            Optional<JpegCoefficients> back = readBack(result.get());
            if (back.isPresent()) {
                Comparison.wiped(whole.get(), back.get(), box);
            }
        }
    }

    /** A third of the picture's width and height, somewhere. */
    private static Box box(JpegFrame frame, int choice) {
        int x = frame.width() * (choice >> 3 & 3) / 4;
        int y = frame.height() * (choice >> 5 & 3) / 4;
        return new Box(x, y, (frame.width() + 2) / 3, (frame.height() + 2) / 3);
    }

    private void turned(JpegCoefficients whole, Orientation orientation) throws IOException {
        Optional<JpegCoefficients> turned =
                refusable(context -> JpegTransform.of(orientation).trimmed().apply(whole, context));
        if (turned.isPresent()) {
            for (JpegWriter writer : List.of(JpegWriter.sequential(), JpegWriter.progressive())) {
                written(turned.get(), writer);
            }
        }
    }

    /** Writes coefficients and reads them back. Damaged files may have some that no file can hold. */
    void written(JpegCoefficients picture, JpegWriter writer) throws IOException {
        Optional<byte[]> result = refusable(context -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            writer.write(picture, out, context);
            return out.toByteArray();
        });
        if (result.isPresent()) {
            Optional<JpegCoefficients> back = readBack(result.get());
            if (back.isPresent()) {
                Comparison.same(picture, back.get());
            }
        }
    }

    private Optional<byte[]> rewrite(byte[] file, JpegRewrite rewrite) throws IOException {
        return refusable(context -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            rewrite.write(SeekableInput.of(file), out, context);
            return out.toByteArray();
        });
    }

    private Optional<JpegCoefficients> readBack(byte[] result) throws IOException {
        return possible("a result is refused", context -> {
            JpegReader reader = JpegReader.open(SeekableInput.of(result), context);
            JpegCoefficients read = reader.coefficients();
            if (!reader.damage().isEmpty()) {
                throw new AssertionError("a result is damaged: " + reader.damage());
            }
            return read;
        });
    }
}
