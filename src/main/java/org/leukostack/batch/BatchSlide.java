package org.leukostack.batch;

import java.nio.file.Path;

/**
 * A slide of a plan.
 *
 * @param id its name in the plan, and that of the folder with its export: no other slide has it
 * @param folder the test folder, an absolute path
 * @param bytes of its planes, about
 * @param shard in which it is, from 1
 */
public record BatchSlide(String id, Path folder, long bytes, int shard) {}
