/** Figures of what finds sensitive things in pictures: text, personal data, and what a picture shows. */
@NullMarked
package dev.lethe.benchmarks.sensitive;

import org.jspecify.annotations.NullMarked;
