package dev.chartgate.helm.function.crypto;

import dev.chartgate.helm.template.call.FunctionException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.DSAPrivateKey;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A private key with its public one.
 *
 * @param kind the algorithm
 * @param pair both keys
 * @param pem the private one as text
 */
record KeyMaterial(Kind kind, KeyPair pair, String pem) {
  private static final String RSA_ID = "1.2.840.113549.1.1.1";
  private static final String EC_ID = "1.2.840.10045.2.1";
  private static final String P256_ID = "1.2.840.10045.3.1.7";

  /** An algorithm. */
  enum Kind {
    RSA,
    DSA,
    EC,
    ED25519
  }

  /**
   * A new key of RSA.
   *
   * @param size of each of its two primes, which is half of its own
   */
  static KeyMaterial rsa(KnownPrimes.Size size, RandomGenerator random) {
    KnownPrimes.Pair primes = KnownPrimes.draw(size, random);
    BigInteger p = primes.first();
    BigInteger q = primes.second();
    BigInteger lessP = p.subtract(BigInteger.ONE);
    BigInteger lessQ = q.subtract(BigInteger.ONE);
    BigInteger open = RSAKeyGenParameterSpec.F4;
    BigInteger secret = open.modInverse(lessP.multiply(lessQ));
    BigInteger modulus = p.multiply(q);
    try {
      KeyFactory keys = KeyFactory.getInstance("RSA");
      return with(
          Kind.RSA,
          keys.generatePublic(new RSAPublicKeySpec(modulus, open)),
          keys.generatePrivate(
              new RSAPrivateCrtKeySpec(
                  modulus,
                  open,
                  secret,
                  p,
                  q,
                  secret.mod(lessP),
                  secret.mod(lessQ),
                  q.modInverse(p))));
    } catch (GeneralSecurityException e) {
      throw missing(e);
    }
  }

  /** A new key, in the size that Sprig takes. */
  static KeyMaterial generate(Kind kind, RandomGenerator random) {
    SeededRandom source = new SeededRandom(random);
    try {
      return switch (kind) {
        case RSA -> rsa(KnownPrimes.Size.BITS_2048, random);
        case DSA -> {
          KeyPairGenerator generator = KeyPairGenerator.getInstance("DSA");
          generator.initialize(2048, source);
          yield of(kind, generator.generateKeyPair());
        }
        case EC -> of(kind, pair("EC", new ECGenParameterSpec("secp256r1"), source));
        case ED25519 -> of(kind, pair("Ed25519", NamedParameterSpec.ED25519, source));
      };
    } catch (GeneralSecurityException e) {
      throw missing(e);
    }
  }

  private static KeyPair pair(
      String algorithm, AlgorithmParameterSpec parameters, SeededRandom source)
      throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
    generator.initialize(parameters, source);
    return generator.generateKeyPair();
  }

  private static IllegalStateException missing(GeneralSecurityException e) {
    return new IllegalStateException("each Java has it", e);
  }

  private static KeyMaterial of(Kind kind, KeyPair pair) throws GeneralSecurityException {
    String pem =
        switch (kind) {
          case RSA -> Pem.encode("RSA PRIVATE KEY", pkcs1((RSAPrivateCrtKey) pair.getPrivate()));
          case DSA -> Pem.encode("DSA PRIVATE KEY", openSsl((DSAPrivateKey) pair.getPrivate()));
          case EC -> Pem.encode("EC PRIVATE KEY", sec1(pair));
          case ED25519 -> Pem.encode("PRIVATE KEY", pair.getPrivate().getEncoded());
        };
    return new KeyMaterial(kind, pair, pem);
  }

  /** RSAPrivateKey of RFC 8017, A.1.2. */
  private static byte[] pkcs1(RSAPrivateCrtKey key) {
    return Der.sequence(
        Der.integer(0),
        Der.integer(key.getModulus()),
        Der.integer(key.getPublicExponent()),
        Der.integer(key.getPrivateExponent()),
        Der.integer(key.getPrimeP()),
        Der.integer(key.getPrimeQ()),
        Der.integer(key.getPrimeExponentP()),
        Der.integer(key.getPrimeExponentQ()),
        Der.integer(key.getCrtCoefficient()));
  }

  /** The form of OpenSSL, which no standard names. */
  private static byte[] openSsl(DSAPrivateKey key) {
    BigInteger p = key.getParams().getP();
    return Der.sequence(
        Der.integer(0),
        Der.integer(p),
        Der.integer(key.getParams().getQ()),
        Der.integer(key.getParams().getG()),
        Der.integer(key.getParams().getG().modPow(key.getX(), p)),
        Der.integer(key.getX()));
  }

  /** ECPrivateKey of RFC 5915. */
  private static byte[] sec1(KeyPair pair) {
    ECPrivateKey key = (ECPrivateKey) pair.getPrivate();
    int size = (key.getParams().getOrder().bitLength() + 7) / 8;
    byte[] encoded = pair.getPublic().getEncoded();
    byte[] point = Arrays.copyOfRange(encoded, encoded.length - 2 * size - 1, encoded.length);
    return Der.sequence(
        Der.integer(1),
        Der.octets(fixed(key.getS(), size)),
        Der.tagged(0, Der.identifier(P256_ID)),
        Der.tagged(1, Der.bits(point, 0)));
  }

  private static byte[] fixed(BigInteger number, int size) {
    byte[] bytes = number.toByteArray();
    byte[] out = new byte[size];
    int count = Math.min(size, bytes.length);
    System.arraycopy(bytes, bytes.length - count, out, size - count, count);
    return out;
  }

  /**
   * The key that a text holds.
   *
   * @throws FunctionException if it holds none
   */
  static KeyMaterial parse(String text) throws FunctionException {
    Optional<Pem.Block> found = Pem.decode(text);
    if (found.isEmpty()) {
      throw new FunctionException("no PEM data in input");
    }
    String type = found.get().type();
    byte[] content = found.get().content().bytes();
    try {
      return switch (type) {
        case "PRIVATE KEY" -> ofPkcs8(content, text);
        case "RSA PRIVATE KEY" ->
            ofPkcs8(pkcs8(Der.sequence(Der.identifier(RSA_ID), Der.nothing()), content), text);
        case "EC PRIVATE KEY" -> ofSec1(content, text);
        default -> throw new FunctionException(refusal(type));
      };
    } catch (GeneralSecurityException | ClassCastException e) {
      throw new FunctionException("decoding PEM as PKCS#8: " + e.getMessage(), e);
    }
  }

  private static String refusal(String type) {
    return type.endsWith(" PRIVATE KEY")
        ? "invalid private key type " + type.substring(0, type.length() - 12)
        : "no private key data in PEM block of type " + type;
  }

  private static byte[] pkcs8(byte[] algorithm, byte[] key) {
    return Der.sequence(Der.integer(0), algorithm, Der.octets(key));
  }

  private static KeyMaterial ofSec1(byte[] content, String text)
      throws FunctionException, GeneralSecurityException {
    DerReader fields = new DerReader(content).next().content();
    fields.next();
    fields.next();
    byte[] curve = fields.next().content().bytes();
    byte[] algorithm = Der.sequence(Der.identifier(EC_ID), curve);
    return ofPkcs8(pkcs8(algorithm, content), text);
  }

  private static KeyMaterial ofPkcs8(byte[] content, String text)
      throws FunctionException, GeneralSecurityException {
    DerReader fields = new DerReader(content).next().content();
    fields.next();
    DerReader.Element algorithm = fields.next();
    byte[] id = algorithm.content().next().whole().bytes();
    PKCS8EncodedKeySpec spec = new PKCS8EncodedKeySpec(content);
    byte[] key = fields.next().content().bytes();
    if (Arrays.equals(id, Der.identifier(RSA_ID))) {
      RSAPrivateCrtKey rsa = (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(spec);
      PublicKey open =
          KeyFactory.getInstance("RSA")
              .generatePublic(new RSAPublicKeySpec(rsa.getModulus(), rsa.getPublicExponent()));
      return with(Kind.RSA, open, rsa);
    }
    if (Arrays.equals(id, Der.identifier(EC_ID))) {
      PrivateKey ec = KeyFactory.getInstance("EC").generatePrivate(spec);
      byte[] open = Der.sequence(algorithm.whole().bytes(), point(key));
      return with(
          Kind.EC, KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(open)), ec);
    }
    byte[] seed = new DerReader(key).next().content().bytes();
    KeyMaterial ed = generate(Kind.ED25519, new Repeating(seed));
    return new KeyMaterial(Kind.ED25519, ed.pair(), text);
  }

  private static KeyMaterial with(Kind kind, PublicKey open, PrivateKey secret)
      throws GeneralSecurityException {
    return of(kind, new KeyPair(open, secret));
  }

  /** The public point in an ECPrivateKey. */
  private static byte[] point(byte[] sec1) throws FunctionException {
    DerReader fields = new DerReader(sec1).next().content();
    while (fields.hasNext()) {
      DerReader.Element field = fields.next();
      if (field.tag() == 0xA1) {
        return field.content().bytes();
      }
    }
    throw new FunctionException("the EC private key does not hold its public key");
  }

  /** Gives the bytes of a seed, so that the key pair of that seed comes of it. */
  private static final class Repeating implements RandomGenerator {
    private final byte[] seed;

    Repeating(byte[] seed) {
      this.seed = seed;
    }

    @Override
    public long nextLong() {
      return 0;
    }

    @Override
    public void nextBytes(byte[] bytes) {
      System.arraycopy(seed, 0, bytes, 0, Math.min(seed.length, bytes.length));
    }
  }
}
