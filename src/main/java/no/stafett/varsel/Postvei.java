package no.stafett.varsel;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Veien ut: e-posttjeneren når {@code spring.mail.host} er satt, postkassen i demoen når den ikke er det, ellers ingen. Det eneste stedet i
 * programmet som kan sende e-post.
 */
@Component
public class Postvei {

    /** Slik JavaMailSender begynner når den ikke nådde tjeneren; alt annet kan ha skjedd etter at noe var levert. */
    private static final String INGEN_KONTAKT = "Mail server connection failed";

    private static final Pattern SVAR = Pattern.compile("^([45]\\d\\d)[ -]");
    private static final int INGEN = -1;
    private static final int VARIG = 500;

    private final JavaMailSender tjener;
    private final Eposttekst tekst;
    private final boolean demo;
    private final String avsender;

    Postvei(ObjectProvider<JavaMailSender> tjenere, Eposttekst tekst, @Value("${stafett.demo:nei}") String demo,
            @Value("${stafett.epost.avsender:${spring.mail.username:}}") String avsender) {
        this.tjener = tjenere.getIfAvailable();
        this.tekst = tekst;
        this.demo = "ja".equals(demo);
        this.avsender = avsender;
        if (tjener != null && !avsender.contains("@")) {
            throw new IllegalStateException("spring.mail.host er satt, men ikke hvem e-posten kommer fra: sett stafett.epost.avsender.");
        }
    }

    /** Om det går an å få e-post her. */
    public boolean finnes() {
        return tjener != null || demo;
    }

    Sendeutfall send(Brev brev) {
        if (tjener == null) {
            return Sendeutfall.FANGET;
        }
        try {
            tjener.send(melding(brev));
            return Sendeutfall.SENDT;
        } catch (MailAuthenticationException e) {
            return Sendeutfall.igjen(e);
        } catch (MailSendException e) {
            return utfall(e);
        } catch (MailException | MessagingException e) {
            return Sendeutfall.avvist(e);
        }
    }

    private MimeMessage melding(Brev brev) throws MessagingException {
        MimeMessage melding = tjener.createMimeMessage();
        MimeMessageHelper skriver = new MimeMessageHelper(melding, StandardCharsets.UTF_8.name());
        skriver.setFrom(avsender);
        skriver.setTo(brev.adresse());
        skriver.setSubject(tekst.emne(brev.antall(), brev.slag(), brev.spraak()));
        skriver.setText(tekst.tekst(brev.antall(), brev.slag(), brev.spraak()));
        melding.setHeader("Message-ID", "<" + brev.id() + "@" + avsender.substring(avsender.indexOf('@') + 1).replaceAll("[^A-Za-z0-9.-]", "") + ">");
        // Fraværsmeldinger skal ikke svare på et varsel.
        melding.setHeader("Auto-Submitted", "auto-generated");
        return melding;
    }

    /** Fikk vi ikke kontakt, er den ikke sendt. Sa tjeneren nei, vet vi det. Ble det stille etter at vi begynte, vet vi ingenting. */
    private static Sendeutfall utfall(MailSendException feil) {
        if (feil.getCause() != null && feil.getMessage().startsWith(INGEN_KONTAKT)) {
            return Sendeutfall.igjen(feil.getCause());
        }
        Exception hvorfor = Stream.of(feil.getMessageExceptions()).findFirst().orElse(feil);
        return hvorfor instanceof SendFailedException nei && tjenerensSvar(nei) != INGEN ? tjenerenSaNei(nei) : Sendeutfall.uviss(hvorfor);
    }

    private static Sendeutfall tjenerenSaNei(SendFailedException nei) {
        boolean ukjentAdresse = nei.getInvalidAddresses() != null && nei.getInvalidAddresses().length > 0;
        return ukjentAdresse || tjenerensSvar(nei) >= VARIG ? Sendeutfall.avvist(nei) : Sendeutfall.igjen(nei);
    }

    /** Tallet den svarte med, slik feilen begynner; {@value #INGEN} når den la på uten å svare. Nei til adressen kommer før noe er sendt. */
    private static int tjenerensSvar(SendFailedException nei) {
        Matcher svar = SVAR.matcher(String.valueOf(nei.getMessage()));
        return svar.find() ? Integer.parseInt(svar.group(1)) : nei.getClass() == SendFailedException.class ? 0 : INGEN;
    }
}
