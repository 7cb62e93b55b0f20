package dev.chartgate.helm.function.crypto;

import static dev.chartgate.helm.template.value.GoType.STRING;
import static dev.chartgate.helm.template.value.GoType.UINT32;

import dev.chartgate.helm.template.call.Call;
import dev.chartgate.helm.template.call.Definition;
import dev.chartgate.helm.template.call.Flow;
import dev.chartgate.helm.template.call.Function;
import dev.chartgate.helm.template.call.FunctionException;
import dev.chartgate.helm.template.call.Signature;
import dev.chartgate.helm.template.origin.Origin;
import dev.chartgate.helm.template.print.Base64Text;
import dev.chartgate.helm.template.value.GoString;
import dev.chartgate.helm.template.value.GoType;
import dev.chartgate.helm.template.value.Int;
import dev.chartgate.helm.template.value.Text;
import dev.chartgate.helm.template.value.Value;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Functions that hash, derive and encrypt with passwords. */
public final class PasswordFunctions {
  private static final int BCRYPT_COST = 10;
  private static final int BCRYPT_STEPS = 800_000;
  private static final int AES_KEY = 32;

  /** Like the others, as many as can be executed in the time that it takes. */
  private static final int SCRYPT_STEPS = 1_000_000;

  private static final int AES_BLOCK = 16;

  private PasswordFunctions() {}

  /** The functions. */
  public static List<Definition> definitions() {
    return List.of(
        define("bcrypt", call -> hash(call, call.text(0)), STRING),
        define("htpasswd", PasswordFunctions::htpasswd, STRING, STRING),
        define("derivePassword", PasswordFunctions::derive, UINT32, STRING, STRING, STRING, STRING),
        define("encryptAES", PasswordFunctions::encrypt, STRING, STRING),
        define("decryptAES", PasswordFunctions::decrypt, STRING, STRING));
  }

  private static Definition define(String name, Function function, GoType... parameters) {
    return new Definition(name, Signature.of(parameters), Flow.DATA, function);
  }

  private static byte[] bytes(Text text) {
    return GoString.bytes(text.value());
  }

  private static Text hash(Call call, Text password) {
    byte[] bytes = bytes(password);
    if (bytes.length > Bcrypt.MAX_PASSWORD) {
      return Text.of(
          "failed to encrypt string with bcrypt: bcrypt: password length exceeds 72 bytes");
    }
    call.budget().steps(BCRYPT_STEPS);
    byte[] salt = new byte[Bcrypt.SALT];
    call.environment().random().nextBytes(salt);
    return Text.of(Bcrypt.hash(bytes, BCRYPT_COST, salt), Origin.RANDOM);
  }

  private static Value htpasswd(Call call) {
    String user = call.text(0).value();
    if (user.contains(":")) {
      return Text.of("invalid username: " + user);
    }
    Text hash = hash(call, call.text(1));
    return Text.of(user + ":" + hash.value(), hash.origin());
  }

  private static Value derive(Call call) {
    String kind = call.text(1).value();
    call.budget().characters(SitePassword.MEMORY);
    call.budget().steps(SCRYPT_STEPS);
    return SitePassword.derive(
            (int) ((Int) call.argument(0)).value(),
            kind,
            bytes(call.text(2)),
            bytes(call.text(3)),
            bytes(call.text(4)))
        .map(Text::of)
        .orElseGet(() -> Text.of("cannot find password template " + kind));
  }

  private static Value encrypt(Call call) {
    byte[] plain = bytes(call.text(1));
    if (plain.length == 0) {
      return Text.EMPTY;
    }
    call.budget().characters(3L * plain.length);
    int padding = AES_BLOCK - plain.length % AES_BLOCK;
    byte[] padded = Arrays.copyOf(plain, plain.length + padding);
    Arrays.fill(padded, plain.length, padded.length, (byte) padding);
    byte[] start = new byte[AES_BLOCK];
    call.environment().random().nextBytes(start);
    byte[] secret = aes(Cipher.ENCRYPT_MODE, call.text(0), start, padded);
    byte[] all = Arrays.copyOf(start, AES_BLOCK + secret.length);
    System.arraycopy(secret, 0, all, AES_BLOCK, secret.length);
    return Text.of(Base64Text.encode(all), Origin.RANDOM);
  }

  private static Value decrypt(Call call) throws FunctionException {
    String given = call.text(1).value();
    if (given.isEmpty()) {
      return Text.EMPTY;
    }
    call.budget().characters(given.length());
    byte[] all = Base64Text.decode(bytes(call.text(1)));
    if (all.length < AES_BLOCK) {
      throw new FunctionException(
          "runtime error: slice bounds out of range [:%d] with capacity %d"
              .formatted(AES_BLOCK, given.length() / 4 * 3));
    }
    byte[] secret = Arrays.copyOfRange(all, AES_BLOCK, all.length);
    if (secret.length % AES_BLOCK != 0) {
      throw new FunctionException("crypto/cipher: input not full blocks");
    }
    if (secret.length == 0) {
      throw new FunctionException("runtime error: index out of range [-1]");
    }
    byte[] start = Arrays.copyOf(all, AES_BLOCK);
    byte[] padded = aes(Cipher.DECRYPT_MODE, call.text(0), start, secret);
    int length = padded.length - (padded[padded.length - 1] & 0xFF);
    if (length < 0) {
      throw new FunctionException(
          "runtime error: slice bounds out of range [:%d]".formatted(length));
    }
    return Text.of(GoString.of(Arrays.copyOf(padded, length)));
  }

  private static byte[] aes(int mode, Text password, byte[] start, byte[] text) {
    try {
      byte[] key = Arrays.copyOf(bytes(password), AES_KEY);
      Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
      cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(start));
      return cipher.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("each Java has it", e);
    }
  }
}
