package dev.lethe.studio;

import dev.lethe.Finding;
import dev.lethe.HiddenPicture;
import dev.lethe.ImageHeader;
import dev.lethe.Sensitive;
import dev.lethe.studio.shelf.HeldPicture;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A picture and what it gives away, as the page sees it; values included, since they are the person's own.
 *
 * @param width as displayed
 * @param height as displayed
 */
record PictureView(
        String id,
        String name,
        long bytes,
        String format,
        int width,
        int height,
        int frames,
        List<Found> findings,
        List<Hidden> hidden,
        List<String> notes) {
    /** One finding. */
    record Found(
            String kind,
            String severity,
            String carrier,
            String what,
            long bytes,
            @Nullable String value) {
        static Found of(Finding finding) {
            Finding.Kind kind = finding.kind();
            return new Found(
                    kind.title(),
                    kind.severity().name().toLowerCase(Locale.ROOT),
                    finding.carrier(),
                    finding.what(),
                    finding.bytes(),
                    finding.value().map(Sensitive::reveal).orElse(null));
        }
    }

    /**
     * A picture inside the picture.
     *
     * @param shown whether it is of a known format; films are not
     */
    record Hidden(String carrier, long bytes, String likeness, boolean shown) {
        static Hidden of(HeldPicture picture, HiddenPicture hidden) {
            String likeness = hidden.likeness().name().toLowerCase(Locale.ROOT);
            boolean shown =
                    HiddenContent.format(HiddenContent.of(picture, hidden)).isPresent();
            return new Hidden(hidden.carrier(), hidden.bytes(), likeness, shown);
        }
    }

    static PictureView of(HeldPicture picture) {
        ImageHeader header = picture.inspection().header();
        return new PictureView(
                picture.id(),
                picture.name(),
                picture.bytes().length,
                header.format().name(),
                header.displayWidth(),
                header.displayHeight(),
                header.frames(),
                picture.inspection().findings().stream().map(Found::of).toList(),
                picture.inspection().hiddenPictures().stream()
                        .map(hidden -> Hidden.of(picture, hidden))
                        .toList(),
                picture.inspection().notes());
    }
}
