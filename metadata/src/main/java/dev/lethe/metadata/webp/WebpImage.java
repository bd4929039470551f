package dev.lethe.metadata.webp;

import dev.lethe.io.ByteCursor;
import dev.lethe.metadata.webp.RiffWalker.Chunk;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One picture of a file or of a frame: coded pixels and, for lossy ones, the alpha that was coded apart.
 *
 * @param alpha an ALPH chunk that belongs to it, or null
 * @param pixels a VP8 or VP8L chunk
 * @param stream what the pixels' header says
 */
record WebpImage(@Nullable Chunk alpha, Chunk pixels, Bitstream stream) {
    /** Puts a picture together from chunks as a walk meets them; the first that is complete counts, as for decoders. */
    static final class Search {
        private final ByteCursor cursor;
        private @Nullable Chunk alpha;
        private @Nullable WebpImage image;

        Search(ByteCursor cursor) {
            this.cursor = cursor;
        }

        void offer(Chunk chunk) throws IOException {
            if (image != null) {
                return;
            }
            if (chunk.is("ALPH") && alpha == null && chunk.whole()) {
                alpha = chunk;
            } else if (WebpChunks.isImage(chunk.type())) {
                // Lossless pixels bring their own alpha; a chunk of it beside them is of no use.
                Chunk used = chunk.is("VP8L") ? null : alpha;
                image = new WebpImage(used, chunk, Bitstream.of(chunk, cursor));
            }
        }

        Optional<WebpImage> image() {
            return Optional.ofNullable(image);
        }
    }

    boolean has(Chunk chunk) {
        return chunk.equals(pixels) || chunk.equals(alpha);
    }

    /** Bytes that its chunks take when written. */
    long size() {
        return (alpha == null ? 0 : alpha.size()) + pixels.size();
    }
}
