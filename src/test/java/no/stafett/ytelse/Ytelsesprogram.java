package no.stafett.ytelse;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;

/** Hele programmet på en ledig port, med en database for seg selv. Lukkes etterpå; ingen andre kan bruke den. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "stafett.database.navn=ytelse")
@Import(Spoerringsur.class)
@DirtiesContext
@interface Ytelsesprogram {
}
