package dev.chartgate.webhook.cluster;

import dev.chartgate.webhook.cluster.HeldContents.Holder;
import dev.chartgate.webhook.cluster.WatchListener.State;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import java.net.HttpURLConnection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds one watch: lists, follows, and lists again when the server has forgotten where we were. It
 * never gives up; where the server refuses, what was seen no longer counts as complete.
 */
final class ClusterWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ClusterWatch.class);

  /** How many objects a page of a list has. */
  private static final long PAGE = 500;

  private static final Set<Integer> REFUSALS =
      Set.of(
          HttpURLConnection.HTTP_UNAUTHORIZED,
          HttpURLConnection.HTTP_FORBIDDEN,
          HttpURLConnection.HTTP_NOT_FOUND);

  private final WatchOrder order;
  private final HeldContents contents;
  private final Inventory inventory = new Inventory();

  /** The objects for whose contents there was no room. */
  private final Set<Holder> leftOut = new HashSet<>();

  private final WatchListener listener;
  private final Runnable changed;
  private final SharedIndexInformer<GenericKubernetesResource> informer;
  private Optional<State> state = Optional.empty();
  private boolean answered;

  /**
   * A watch that is not yet held.
   *
   * @param contents bounds what is held
   * @param changed is run after what was seen has changed
   */
  ClusterWatch(
      KubernetesClient client,
      WatchOrder order,
      HeldContents contents,
      WatchListener listener,
      Runnable changed) {
    this.order = order;
    this.contents = contents;
    this.listener = listener;
    this.changed = changed;
    this.informer = informer(client, order);
    informer.itemStore(new KeysOnlyStore());
    informer.addEventHandler(new Handler());
    informer.exceptionHandler((started, failure) -> {
      failed(failure);
      return true;
    });
  }

  private static SharedIndexInformer<GenericKubernetesResource> informer(
      KubernetesClient client, WatchOrder order) {
    WatchedKind kind = order.kind();
    var resources =
        client.genericKubernetesResources(
            new ResourceDefinitionContext.Builder()
                .withGroup(kind.group())
                .withVersion(kind.version())
                .withPlural(kind.plural())
                .withKind(kind.kind())
                .withNamespaced(kind.isNamespaced())
                .build());
    var scoped =
        order.namespace().isPresent()
            ? resources.inNamespace(order.namespace().get())
            : resources.inAnyNamespace();
    var labelled = scoped.withLabels(order.purpose().labels());
    List<String> statuses = order.purpose().statuses();
    return (statuses.isEmpty()
            ? labelled
            : labelled.withLabelIn("status", statuses.toArray(String[]::new)))
        .withLimit(PAGE)
        .runnableInformer(0);
  }

  void start() {
    informer.start();
  }

  WatchOrder order() {
    return order;
  }

  Inventory inventory() {
    return inventory;
  }

  /** Whether the server has ever given an answer, be it that it refuses. */
  synchronized boolean isAnswered() {
    return answered;
  }

  private void failed(Throwable failure) {
    Optional<Integer> status = status(failure).filter(REFUSALS::contains);
    if (status.isEmpty()) {
      become(State.INTERRUPTED, "is interrupted and is tried again: " + reason(failure));
      return;
    }
    inventory.complete(false);
    become(State.REFUSED, "is refused, so what it would tell is unknown: " + reason(failure));
  }

  private static Optional<Integer> status(Throwable failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (each instanceof KubernetesClientException answer && answer.getCode() > 0) {
        return Optional.of(answer.getCode());
      }
    }
    return Optional.empty();
  }

  /** Without the answer's body, which could hold more than its reason. */
  private static String reason(Throwable failure) {
    return status(failure)
        .map(code -> "the API server answers " + code)
        .orElseGet(() -> root(failure).getClass().getSimpleName());
  }

  private static Throwable root(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }

  private synchronized void become(State next, String words) {
    answered |= next != State.INTERRUPTED;
    // What was refused stays so until it is followed.
    boolean isOld =
        state
            .filter(now -> now == next || (now == State.REFUSED && next == State.INTERRUPTED))
            .isPresent();
    if (isOld) {
      return;
    }
    if (next != State.FOLLOWED) {
      LOG.warn("The watch of {} {}", order, words);
    } else if (state.isPresent()) {
      LOG.info("The watch of {} {}", order, words);
    }
    state = Optional.of(next);
    listener.changed(order.toString(), next);
    if (next != State.INTERRUPTED) {
      changed.run();
    }
  }

  @Override
  public void close() {
    informer.close();
  }

  /** Is called by one thread at a time, in the order of the events. */
  private final class Handler implements ResourceEventHandler<GenericKubernetesResource> {

    @Override
    public void onAdd(GenericKubernetesResource resource) {
      boolean changes =
          inventory.put(namespace(resource), resource.getMetadata().getName(), see(resource));
      tell(changes);
    }

    private Seen see(GenericKubernetesResource resource) {
      Seen seen = order.purpose().see(order.kind(), resource);
      if (!order.purpose().holdsContents()) {
        return seen;
      }
      Holder holder = holder(resource);
      long size = seen.object().map(object -> HeldContents.size(object.node())).orElse(0L);
      boolean isHeld = contents.take(holder, size);
      leaveOut(holder, !isHeld);
      return isHeld ? seen : order.purpose().withoutContents(order.kind(), resource, seen);
    }

    private void leaveOut(Holder object, boolean isLeft) {
      boolean isNew = isLeft ? leftOut.add(object) : leftOut.remove(object);
      if (isNew) {
        listener.leftOut(order.toString(), leftOut.size());
      }
      if (isNew && isLeft) {
        LOG.warn(
            "The watch of {} leaves out the contents of {}, which are unknown: what is held of"
                + " contents may take {} bytes, a quarter of it for one namespace",
            order,
            object,
            HeldContents.MOST);
      }
    }

    @Override
    public void onUpdate(GenericKubernetesResource old, GenericKubernetesResource resource) {
      onAdd(resource);
    }

    @Override
    public void onDelete(GenericKubernetesResource resource, boolean isOnlyKnownByItsAbsence) {
      contents.release(holder(resource));
      leaveOut(holder(resource), false);
      tell(inventory.remove(namespace(resource), resource.getMetadata().getName()));
    }

    @Override
    public void onList(@Nullable String resourceVersion, boolean isStillEmpty) {
      inventory.complete(true);
      become(State.FOLLOWED, "is held again");
    }

    private void tell(boolean changes) {
      if (changes && inventory.isComplete()) {
        changed.run();
      }
    }

    private Holder holder(GenericKubernetesResource resource) {
      return new Holder(order.toString(), namespace(resource), resource.getMetadata().getName());
    }

    private static String namespace(GenericKubernetesResource resource) {
      String namespace = resource.getMetadata().getNamespace();
      return namespace == null ? "" : namespace;
    }
  }
}
