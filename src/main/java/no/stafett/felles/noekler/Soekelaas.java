package no.stafett.felles.noekler;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.SecretKey;
import no.stafett.felles.Avvist;
import no.stafett.felles.PersonId;
import org.springframework.stereotype.Component;

/**
 * Låser det noen søker etter, før det settes i en adresse: det kan være navnet på et barn, og adresser blir liggende i logger og i
 * nettleseren (SEC-18). Nøkkelen er egen for hver person, så bare den som søkte, kan åpne det igjen (ADR 0050).
 */
@Component
public class Soekelaas {

    /** Det låste, slik det står i adressen. */
    public static final String MOENSTER = "s1_[A-Za-z0-9_-]{38,700}";

    /** Utgaven først. Et søk i oppgavelista kan ikke ha understrek, så det forveksles ikke med noe noen har skrevet. */
    private static final String MERKE = "s1_";
    /** Et helt saksnummer er ikke et navn; den lista kan sendes til en kollega. */
    private static final String SAKSNUMMER = "\\d{4}-\\d{6}";
    private static final int LENGST = 100;

    private final Noekkelring ring;

    public Soekelaas(Noekkelring ring) {
        this.ring = ring;
    }

    /** Adressen har et søk som er låst for en annen, er endret, eller er låst med en nøkkel som er byttet ut. */
    public static class UkjentSoek extends Avvist {
        public UkjentSoek() {
            super(Grunn.UGYLDIG, "ugyldig_parameter");
        }
    }

    public static boolean erLaast(String iAdressen) {
        return iAdressen != null && iAdressen.startsWith(MERKE);
    }

    /** Om det kan huskes utenfor adressen: ingen andre enn hun som søkte, kan lese et navn av det. */
    public static boolean kanHuskes(String iAdressen) {
        return iAdressen == null || erLaast(iAdressen) || iAdressen.matches(SAKSNUMMER);
    }

    /** Det hun skrev i søkefeltet, slik det kan stå i adressen hun sendes til. Tomt når hun ikke skrev noe. */
    public String iAdressen(String skrevet, PersonId person) {
        String tekst = skrevet.replaceAll("\\p{Cntrl}+", " ").strip();
        return tekst.isEmpty() || tekst.matches(SAKSNUMMER) ? tekst : laas(tekst.substring(0, Math.min(LENGST, tekst.length())), person);
    }

    public String laas(String tekst, PersonId person) {
        byte[] engangstall = Gcm.tilfeldig(Gcm.ENGANGSTALL);
        byte[] aapent = tekst.getBytes(StandardCharsets.UTF_8);
        byte[] laast = Gcm.laas(noekkel(person), engangstall, MERKE, aapent, 0, aapent.length);
        return MERKE + Base64.getUrlEncoder().withoutPadding()
                .encodeToString(ByteBuffer.allocate(engangstall.length + laast.length).put(engangstall).put(laast).array());
    }

    /** Det som ble skrevet; tomt når det ikke er låst for henne. Det som ikke er låst, er som det er. */
    public Optional<String> aapne(String iAdressen, PersonId person) {
        if (!erLaast(iAdressen)) {
            return Optional.ofNullable(iAdressen);
        }
        try {
            ByteBuffer laast = ByteBuffer.wrap(Base64.getUrlDecoder().decode(iAdressen.substring(MERKE.length())));
            byte[] engangstall = new byte[Gcm.ENGANGSTALL];
            laast.get(engangstall);
            return Optional.of(new String(Gcm.aapne(noekkel(person), engangstall, MERKE, laast.array(), laast.position(), laast.remaining()),
                    StandardCharsets.UTF_8));
        } catch (IllegalArgumentException | BufferUnderflowException | AEADBadTagException ikkeHennes) {
            return Optional.empty();
        }
    }

    private SecretKey noekkel(PersonId person) {
        return Gcm.noekkel(ring.avledet("soek", person.toString()));
    }
}
