package org.leukostack.export;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import org.leukostack.model.Field;
import org.leukostack.model.ProgressListener;
import org.leukostack.planes.PlaneReader;

/** The threads that export to a sink, a field at a time each. */
public final class ExportCrew implements AutoCloseable {

  private final ExportPlan plan;
  private final CropSink sink;
  private final MemoryBudget memory = MemoryBudget.ofHeap();
  private final PlanesRead planesRead = new PlanesRead();
  private final List<Thread> members = new CopyOnWriteArrayList<>();
  private final ExecutorService threads;
  private final ConcurrentLinkedQueue<FieldExporter> idle = new ConcurrentLinkedQueue<>();

  /**
   * @param sink is given the crops
   */
  public ExportCrew(ExportPlan plan, CropSink sink) {
    this.plan = plan;
    this.sink = sink;
    ThreadFactory factory = Thread.ofPlatform().daemon().name("export-", 1).factory();
    threads =
        Executors.newFixedThreadPool(
            plan.request().jobs(),
            work -> {
              Thread member = factory.newThread(work);
              members.add(member);
              return member;
            });
  }

  /**
   * Exports the fields of the plan, each plane of which is read once.
   *
   * @return their outcomes, in the order of the plan
   * @throws IOException if the sink fails
   * @throws InterruptedException if the calling thread is interrupted
   */
  public List<FieldOutcome> export(ProgressListener progress)
      throws IOException, InterruptedException {
    List<Field> fields = plan.exportedFields();
    ExecutorCompletionService<FieldOutcome> service = new ExecutorCompletionService<>(threads);
    for (Field field : fields) {
      service.submit(task(field));
    }
    Map<Integer, FieldOutcome> outcomes = new HashMap<>();
    for (int done = 1; done <= fields.size(); done++) {
      FieldOutcome outcome = result(service.take());
      outcomes.put(outcome.field().imageNumber(), outcome);
      progress.fieldsDone(done, fields.size());
    }
    List<FieldOutcome> ordered = new ArrayList<>();
    for (Field field : fields) {
      FieldOutcome outcome = outcomes.get(field.imageNumber());
      if (outcome != null) {
        ordered.add(outcome);
      }
    }
    return ordered;
  }

  /** What was read up to now, and how large it was then. */
  public PlanesRead planesRead() {
    return planesRead;
  }

  private Callable<FieldOutcome> task(Field field) {
    return () -> {
      FieldExporter exporter = idle.poll();
      if (exporter == null) {
        exporter = new FieldExporter(plan, sink.open(), memory, planesRead);
      }
      try {
        return exporter.export(field);
      } finally {
        idle.add(exporter);
      }
    };
  }

  private static FieldOutcome result(Future<FieldOutcome> field)
      throws IOException, InterruptedException {
    try {
      return field.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case ClosedByInterruptException cancelled -> throw PlaneReader.cancelled(cancelled);
        case IOException failure -> throw failure;
        case InterruptedException cancelled -> throw cancelled;
        case RuntimeException failure -> throw failure;
        case Error failure -> throw failure;
        case null, default -> throw new IllegalStateException(e);
      }
    }
  }

  /** Interrupts the running threads, and waits until all have ended. */
  @Override
  public void close() {
    threads.shutdownNow();
    threads.close();
    Threads.join(members); // the pool is done a moment before its last thread is
  }
}
