package dev.chartgate.rule.cel;

import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.ExtensionRegistry;
import com.google.protobuf.Message;
import dev.cel.common.CelContainer;
import dev.cel.common.CelOptions;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.values.CelValueProvider;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeBuilder;
import dev.cel.runtime.CelRuntimeLibrary;
import dev.cel.runtime.CelStandardFunctions;
import java.util.List;
import java.util.function.Function;

/**
 * Takes the functions that CEL's extension libraries would give to its own runtime, and no more.
 */
final class BindingCollector implements CelRuntimeBuilder {
  private final List<CelFunctionBinding> bindings;

  BindingCollector(List<CelFunctionBinding> bindings) {
    this.bindings = bindings;
  }

  @Override
  public CelRuntimeBuilder addFunctionBindings(CelFunctionBinding... more) {
    bindings.addAll(List.of(more));
    return this;
  }

  @Override
  public CelRuntimeBuilder addFunctionBindings(Iterable<CelFunctionBinding> more) {
    more.forEach(bindings::add);
    return this;
  }

  private static UnsupportedOperationException onlyFunctions() {
    return new UnsupportedOperationException("a library may only bring functions");
  }

  @Override
  public CelRuntimeBuilder setOptions(CelOptions options) {
    throw onlyFunctions();
  }

  @Override
  public CelRuntimeBuilder addLateBoundFunctions(String... names) {
    throw onlyFunctions();
  }

  @Override
  public CelRuntimeBuilder addLateBoundFunctions(Iterable<String> names) {
    throw onlyFunctions();
  }

  @Override
  public CelRuntimeBuilder addMessageTypes(Descriptor... descriptors) {
    throw onlyFunctions();
  }

  @Override
  public CelRuntimeBuilder addMessageTypes(Iterable<Descriptor> descriptors) {
    throw onlyFunctions();
  }

  @Override
  public CelRuntimeBuilder addFileTypes(FileDescriptor... descriptors) {
    throw onlyFunctions();
  }

  @Override
  public CelRuntimeBuilder addFileTypes(Iterable<FileDescriptor> descriptors) {
    throw onlyFunctions();
  }

  @Override
  public CelRuntimeBuilder addFileTypes(FileDescriptorSet descriptors) {
    throw onlyFunctions();
  }

  @Override
  public CelRuntimeBuilder setTypeProvider(CelTypeProvider provider) {
    throw onlyFunctions();
  }

  @Override
  public CelRuntimeBuilder setTypeFactory(Function<String, Message.Builder> factory) {
    throw onlyFunctions();
  }

  @Override
  public CelRuntimeBuilder setValueProvider(CelValueProvider provider) {
    throw onlyFunctions();
  }

  @Override
  public CelValueProvider valueProvider() {
    throw onlyFunctions();
  }

  @Override
  public CelRuntimeBuilder setStandardEnvironmentEnabled(boolean enabled) {
    throw onlyFunctions();
  }

  @Override
  public CelRuntimeBuilder setStandardFunctions(CelStandardFunctions functions) {
    throw onlyFunctions();
  }

  @Override
  public CelRuntimeBuilder addLibraries(CelRuntimeLibrary... libraries) {
    throw onlyFunctions();
  }

  @Override
  public CelRuntimeBuilder addLibraries(Iterable<? extends CelRuntimeLibrary> libraries) {
    throw onlyFunctions();
  }

  @Override
  public CelRuntimeBuilder setExtensionRegistry(ExtensionRegistry registry) {
    throw onlyFunctions();
  }

  @Override
  public CelRuntimeBuilder setContainer(CelContainer container) {
    throw onlyFunctions();
  }

  @Override
  public CelRuntime build() {
    throw onlyFunctions();
  }
}
