/** What can be done with pictures: pipelines made from what a form asks for, and the jobs that run them. */
@NullMarked
package dev.lethe.studio.work;

import org.jspecify.annotations.NullMarked;
