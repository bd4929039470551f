package dev.lethe.studio.shelf;

import dev.lethe.pipeline.Report;

/**
 * How a result is being made.
 *
 * @param picture of what
 * @param operation what was done
 * @param report how it went
 */
public record Making(HeldPicture picture, String operation, Report report) {
    private static final String SEALED = "application/octet-stream";

    HeldResult result(String id, byte[] content) {
        String extension = report.format().extension();
        String name = report.sealing()
                .map(sealing -> picture.resultName(extension + "." + sealing.container()))
                .orElseGet(() -> picture.resultName(extension));
        String mediaType =
                report.sealing().isPresent() ? SEALED : report.format().mediaType();
        return new HeldResult(id, picture, operation, name, mediaType, content, report);
    }
}
