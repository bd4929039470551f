package dev.lethe.encoding.sharing;

import dev.lethe.Limits;
import dev.lethe.MalformedImageException;
import dev.lethe.encoding.encryption.AgeIdentity;
import dev.lethe.encoding.encryption.AgeRecipient;
import dev.lethe.encoding.encryption.Seal;
import dev.lethe.encoding.encryption.Unseal;
import dev.lethe.io.HeldResult;
import dev.lethe.io.SeekableInput;
import dev.lethe.io.Sink;
import dev.lethe.io.Source;
import dev.lethe.io.Staging;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A sealed picture and the list of those who can open it: {@code photo.jpg.age}, and beside it {@code
 * photo.jpg.age.recipients}, one recipient a line, as {@code age -R} takes it.
 *
 * <pre>{@code
 * Share share = Share.create(Source.of(clean), file, List.of(me.recipient(), friend));
 * share = share.with(another, me);      // sealed anew for three
 * share = share.without(friend, me);    // sealed anew for two
 * }</pre>
 *
 * <p><b>Taking a recipient away calls nothing back.</b> It changes this one file. Whoever could open the file before may
 * have kept it, or the picture in it, or given either away; copies that were sent, uploaded or backed up stay as they
 * are. What it does: whoever gets the file from now on can't open it without being on the list.
 *
 * <p>The list is for the owner: keep it to yourself, it tells who was given the picture, which the sealed file does not. It
 * is not signed. Put yourself on it, or adding and taking away won't work.
 *
 * <p>The picture is sealed as it is: clean it first, or let the pipeline do both with {@link Seal#age(List)} and read the
 * result with {@link #of}; a size that was padded stays padded. Immutable; changes of one file by several threads or programs at a time are not coordinated.
 *
 * @param file the sealed picture
 * @param recipients who can open it, 1 to 100, none twice
 */
public record Share(Path file, List<AgeRecipient> recipients) {
    private static final String LIST = ".recipients";
    private static final int LARGEST_LIST = 64 * 1024;

    /** Checks the list. */
    public Share {
        Objects.requireNonNull(file, "file");
        recipients = recipients.stream().distinct().toList();
        Seal.age(recipients);
    }

    /** Seals a picture for some people and writes the list. */
    public static Share create(Source picture, Path file, List<AgeRecipient> recipients) throws IOException {
        Share share = new Share(file, recipients);
        try (RunContext context = RunContext.of(Limits.desktop());
                SeekableInput clear = picture.open(context)) {
            share.write(clear, context);
        }
        return share;
    }

    /**
     * A share whose list was written before.
     *
     * @throws MalformedImageException if the list can't be one
     */
    public static Share of(Path file) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(list(file))) {
            bytes = in.readNBytes(LARGEST_LIST);
        }
        try {
            return new Share(file, listed(new String(bytes, StandardCharsets.US_ASCII)));
        } catch (IllegalArgumentException e) {
            throw new MalformedImageException(
                    "The list of recipients holds none, too many or something else; write it anew", e);
        }
    }

    private static List<AgeRecipient> listed(String text) {
        return text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(AgeRecipient::of)
                .toList();
    }

    /** A file that was sealed otherwise, with those it was sealed for; writes the list. */
    public static Share of(Path file, List<AgeRecipient> recipients) throws IOException {
        Share share = new Share(file, recipients);
        share.writeList();
        return share;
    }

    private static Path list(Path file) {
        return file.resolveSibling(file.getFileName() + LIST);
    }

    /**
     * Seals the picture anew for one more.
     *
     * @param mine an identity that can open it now
     * @throws dev.lethe.AuthenticationFailedException if it can't; nothing is changed then
     */
    public Share with(AgeRecipient another, AgeIdentity mine) throws IOException {
        List<AgeRecipient> all = new ArrayList<>(recipients);
        all.add(another);
        return resealed(new Share(file, all), mine);
    }

    /**
     * Seals the picture anew, with a new key, for all but one. Calls back nothing that was given already, see above.
     *
     * @param mine an identity that can open it now
     * @throws dev.lethe.AuthenticationFailedException if it can't; nothing is changed then
     * @throws IllegalArgumentException if nobody would be left
     */
    public Share without(AgeRecipient one, AgeIdentity mine) throws IOException {
        return resealed(
                new Share(
                        file,
                        recipients.stream().filter(kept -> !kept.equals(one)).toList()),
                mine);
    }

    private Share resealed(Share other, AgeIdentity mine) throws IOException {
        try (RunContext context = RunContext.of(Limits.desktop());
                HeldResult clear = new HeldResult()) {
            Unseal.with(mine).withPaddingKept().open(Source.of(file), clear, context);
            other.write(clear.result(), context);
        }
        return other;
    }

    private void write(SeekableInput clear, RunContext context) throws IOException {
        try (Staging staging = Sink.replacing(file).stage()) {
            Seal.age(recipients).seal(clear, "bin", staging.output(), context);
            staging.release();
        }
        writeList();
    }

    private void writeList() throws IOException {
        try (Staging staging = Sink.to(list(file)).stage()) {
            for (AgeRecipient recipient : recipients) {
                staging.output().write((recipient.text() + "\n").getBytes(StandardCharsets.US_ASCII));
            }
            staging.release();
        }
    }
}
