/** Pictures for chosen people: sealed once for many, given to more or fewer of them later, with a note on how long. */
@NullMarked
package dev.lethe.encoding.sharing;

import org.jspecify.annotations.NullMarked;
