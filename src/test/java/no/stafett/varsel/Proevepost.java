package no.stafett.varsel;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import no.stafett.Postarkiv;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.MessageSource;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mock.env.MockEnvironment;

/** En e-posttjener som kan stoppes og startes, og veien til den. */
final class Proevepost implements AutoCloseable {

    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();
    private final MessageSource tekster;
    private GreenMail tjener;

    Proevepost(MessageSource tekster) {
        this.tekster = tekster;
        sender.setHost("127.0.0.1");
        sender.getJavaMailProperties().putAll(java.util.Map.of("mail.smtp.connectiontimeout", "2000", "mail.smtp.timeout", "3000",
                "mail.smtp.writetimeout", "3000"));
        start();
    }

    void start() {
        tjener = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        tjener.start();
        sender.setPort(tjener.getSmtp().getPort());
    }

    /** Porten er stengt; den som ringer, får nei med en gang. */
    void stopp() {
        Postarkiv.skriv(tjener.getReceivedMessages());
        tjener.stop();
    }

    /** En annen tjener enn den vanlige. */
    void bruk(int port) {
        sender.setPort(port);
    }

    Postvei vei() {
        StaticListableBeanFactory fabrikk = new StaticListableBeanFactory();
        fabrikk.addBean("tjener", sender);
        return new Postvei(fabrikk.getBeanProvider(JavaMailSender.class), tekst(), "nei", "stafett@kommune.test");
    }

    Eposttekst tekst() {
        return new Eposttekst(tekster, new MockEnvironment().withProperty("stafett.adresse", "https://stafett.kommune.test"));
    }

    List<MimeMessage> post() {
        return Arrays.asList(tjener.getReceivedMessages());
    }

    /** Alt mottakeren og tjenerne på veien kan lese. */
    static String alt(MimeMessage en) {
        try {
            Stream<String> hoder = java.util.Collections.list(en.getAllHeaders()).stream().map(hode -> hode.getName() + ": " + hode.getValue());
            return Stream.concat(hoder, Stream.of(en.getSubject(), en.getContent().toString())).reduce("", (a, b) -> a + "\n" + b);
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        stopp();
    }
}
