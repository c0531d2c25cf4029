@org.jspecify.annotations.NullMarked
package bulletin.distribute.channel;
