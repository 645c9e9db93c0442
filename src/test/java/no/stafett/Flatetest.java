package no.stafett;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;

/** Hele programmet på en ledig port, og en nettleser. Alle som bruker denne, deler ett oppsett. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Nettlesertest
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
public @interface Flatetest {
}
