package dev.lethe.metadata.tiff;

import dev.lethe.io.ByteCursor;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Writes the bytes of fields once it is known where everything goes. */
final class FieldWriter {
    private final TiffInput in;
    private final TiffOutput out;
    private final DirectoryPlan.@Nullable PictureData data;
    private final long dataAt;
    private final long[] children;

    /**
     * A writer for one directory.
     *
     * @param dataAt where the picture's data go
     * @param children where the sub-directories go
     */
    FieldWriter(TiffInput in, TiffOutput out, DirectoryPlan.@Nullable PictureData data, long dataAt, long[] children) {
        this.in = in;
        this.out = out;
        this.data = data;
        this.dataAt = dataAt;
        this.children = children;
    }

    void write(Field field) throws IOException {
        int size = FieldTypes.size(field.type());
        Field.Value value = field.value();
        if (value instanceof Field.Copied copied) {
            ByteCursor cursor = in.directories();
            cursor.seek(copied.at()).copyTo(out, field.bytes());
        } else if (value instanceof Field.Made made) {
            out.write(made.bytes());
        } else if (value instanceof Field.DataPlaces places) {
            for (long place : places.places()) {
                place(place < 0 ? 0 : dataAt + place, size);
            }
        } else if (value instanceof Field.Children range) {
            for (int i = range.from(); i < range.to(); i++) {
                place(children[i], size);
            }
        } else if (data != null) {
            boolean lengths = value instanceof Field.StripLengths;
            data.strips()
                    .forEach(
                            in,
                            strip -> place(
                                    lengths ? strip.written() : strip.written() == 0 ? 0 : dataAt + strip.to(), size));
        }
    }

    /** A number of a whole type; one too large for the file's width is an error. */
    private void place(long value, int size) throws IOException {
        if (size == (out.big() ? 8 : 4)) {
            out.offset(value);
        } else {
            out.number(value, size);
        }
    }
}
