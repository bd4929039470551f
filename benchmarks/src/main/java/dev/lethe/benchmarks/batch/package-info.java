/** A batch that is killed and resumed, beside the bare pipeline; {@code batch.sh} runs them. */
@NullMarked
package dev.lethe.benchmarks.batch;

import org.jspecify.annotations.NullMarked;
