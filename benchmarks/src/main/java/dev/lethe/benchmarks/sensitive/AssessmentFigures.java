package dev.lethe.benchmarks.sensitive;

import dev.lethe.Limits;
import dev.lethe.redaction.text.TesseractReader;
import dev.lethe.run.RunContext;
import dev.lethe.toolkit.assessment.Assessment;
import dev.lethe.toolkit.assessment.Sensitivity;
import dev.lethe.toolkit.assessment.Showing;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * How often a picture is taken for what it shows: {@code AssessmentFigures PAGES PHOTOS...}, pages of each kind in layouts
 * that no threshold was chosen with, by looks and with {@code tesseract}; and how many photos of folders are taken for
 * documents.
 */
public final class AssessmentFigures {
    private static final Map<DrawnKind, Showing> RIGHT = Map.of(
            DrawnKind.IDENTITY, Showing.IDENTITY_DOCUMENT,
            DrawnKind.CARD, Showing.PAYMENT_CARD,
            DrawnKind.MEDICAL, Showing.MEDICAL_DOCUMENT,
            DrawnKind.FINANCIAL, Showing.FINANCIAL_DOCUMENT,
            DrawnKind.RECEIPT, Showing.RECEIPT,
            DrawnKind.WORKPLACE, Showing.WORKPLACE_DOCUMENT,
            DrawnKind.CHAT, Showing.CHAT);

    private AssessmentFigures() {}

    /** Runs it. */
    public static void main(String[] args) throws IOException {
        int pages = Integer.parseInt(args[0]);
        Sensitivity looks = Sensitivity.byLooks();
        Sensitivity words = looks.withReader(TesseractReader.find());
        System.out.printf(
                Locale.ROOT, "%-12s %6s %28s %24s%n", "drawn", "pages", "page or chat, by looks", "kind, with words");
        int right = 0;
        for (DrawnKind kind : DrawnKind.values()) {
            int seen = 0;
            int read = 0;
            for (int i = 0; i < pages; i++) {
                BufferedImage page = Artist.draw(kind, new Random(500_000L + kind.seed() + i), true, false)
                        .image();
                Showing look = assess(looks, page).first().showing();
                seen += look == (kind == DrawnKind.CHAT ? Showing.CHAT : Showing.DOCUMENT) ? 1 : 0;
                read += assess(words, page).first().showing() == RIGHT.get(kind) ? 1 : 0;
            }
            right += read;
            System.out.printf(Locale.ROOT, "%-12s %6d %28d %24d%n", kind, pages, seen, read);
        }
        System.out.printf(
                Locale.ROOT, "right kind first: %.3f%n", (double) right / (pages * DrawnKind.values().length));
        for (String folder : Arrays.asList(args).subList(1, args.length)) {
            photos(new File(folder), looks);
        }
    }

    private static void photos(File folder, Sensitivity looks) throws IOException {
        File[] files = folder.listFiles((parent, name) -> name.endsWith(".jpg") || name.endsWith(".png"));
        Arrays.sort(files);
        int step = Math.max(1, files.length / 200);
        int photos = 0;
        int documents = 0;
        for (int i = 0; i < files.length; i += step) {
            photos++;
            documents += assess(looks, Pixels.read(files[i])).first().showing().isDocument() ? 1 : 0;
        }
        System.out.printf(
                Locale.ROOT, "photos of %s: %d, taken for documents %d%n", folder.getName(), photos, documents);
    }

    private static Assessment assess(Sensitivity sensitivity, BufferedImage image) throws IOException {
        try (RunContext context = RunContext.of(Limits.trusted())) {
            return sensitivity.assess(Pixels.raster(image, context), context);
        }
    }
}
