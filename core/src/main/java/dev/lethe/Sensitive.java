package dev.lethe;

import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A private value that does not show itself: it is redacted in {@link #toString}, is not serialisable, and has to be
 * opened on purpose with {@link #reveal}.
 *
 * <p>Guards against accidents (logs, messages, debuggers' summaries), not against code that wants the value.
 * Immutable if the value is.
 *
 * @param <T> the type of the value
 */
public final class Sensitive<T> {
    private final Supplier<T> value;

    private Sensitive(Supplier<T> value) {
        this.value = value;
    }

    /** Wraps a value. */
    public static <T> Sensitive<T> of(T value) {
        Objects.requireNonNull(value, "value");
        return new Sensitive<>(() -> value);
    }

    /**
     * Wraps a value that is made anew each time it is opened, and costs nothing before.
     *
     * @param value gives the same value each time; not null, thread-safe
     */
    public static <T> Sensitive<T> lazily(Supplier<T> value) {
        return new Sensitive<>(Objects.requireNonNull(value, "value"));
    }

    /** Opens the value; the caller takes responsibility for where it goes. */
    public T reveal() {
        return Objects.requireNonNull(value.get(), "value");
    }

    /** A sensitive value made from this one. */
    public <R> Sensitive<R> map(Function<? super T, ? extends R> mapper) {
        return Sensitive.of(mapper.apply(reveal()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sensitive<?> that && reveal().equals(that.reveal());
    }

    @Override
    public int hashCode() {
        return reveal().hashCode();
    }

    @Override
    public String toString() {
        return "[hidden]";
    }
}
