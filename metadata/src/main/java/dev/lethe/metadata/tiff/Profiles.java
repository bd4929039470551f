package dev.lethe.metadata.tiff;

import dev.lethe.Finding;
import dev.lethe.Finding.Kind;
import dev.lethe.Role;
import dev.lethe.metadata.icc.IccProfile;
import dev.lethe.metadata.naming.MetadataNames;
import dev.lethe.spi.FindingCollector;
import dev.lethe.spi.StripRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Chooses a picture's colour profile: its own without identity, or the request's where it has none. */
final class Profiles {
    private static final int LARGEST = 8 << 20;
    private static final String CARRIER = "TIFF ICC profile";

    private final TiffInput in;
    private final StripRequest request;
    private final FindingCollector found;

    Profiles(TiffInput in, StripRequest request, FindingCollector found) {
        this.in = in;
        this.request = request;
        this.found = found;
    }

    void choose(Selection selection, Directory directory, Facts facts) throws IOException {
        boolean kept = request.policy().keeps(Role.COLOR_PROFILE);
        Optional<byte[]> clean = Optional.empty();
        Entry entry = directory.entries().get(TiffTags.ICC);
        if (entry != null) {
            Optional<byte[]> own = in.value(entry, LARGEST);
            clean = own.filter(profile -> kept).flatMap(IccProfile::neutralise);
            tell(entry, own, clean);
        } else if (kept) {
            clean = request.profile().icc().flatMap(IccProfile::neutralise).filter(profile -> fits(profile, facts));
        }
        clean.ifPresent(profile -> selection
                .fields()
                .put(
                        TiffTags.ICC,
                        new Field(TiffTags.ICC, FieldTypes.UNDEFINED, profile.length, new Field.Made(profile))));
    }

    private void tell(Entry entry, Optional<byte[]> own, Optional<byte[]> clean) {
        if (own.isPresent() && clean.isPresent() && Arrays.equals(own.get(), clean.get())) {
            return;
        }
        int before = found.findings().size();
        own.ifPresent(profile -> MetadataNames.icc(profile, CARRIER, found));
        if (found.findings().size() == before) {
            found.add(Finding.of(
                    Kind.COLOR_PROFILE_IDENTITY, CARRIER, "private parts", Math.max(0, entry.end(in.length()))));
        }
    }

    /** Whether a profile's colour space is the picture's (ICC.1:2022 section 7.2.6, TIFF 6.0 PhotometricInterpretation). */
    private static boolean fits(byte[] profile, Facts facts) {
        String space = new String(profile, 16, 4, StandardCharsets.US_ASCII);
        return switch ((int) facts.photometric()) {
            case 0, 1 -> space.equals("GRAY");
            case 2, 3, 6 -> space.equals("RGB ");
            case 5 -> space.equals("CMYK");
            default -> false;
        };
    }
}
