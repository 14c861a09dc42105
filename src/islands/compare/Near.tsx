import { type ReactNode, useEffect, useRef, useState } from 'react';

/** How far below the window something is drawn already. */
const MARGIN = '600px';

/** Draws its content once it comes near the window; until then its room is kept. */
export function Near({ children }: { children: ReactNode }) {
  const element = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    if (element.current === null || isNear) return;
    const observer = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && setNear(true), {
      rootMargin: MARGIN,
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [isNear]);
  return (
    <div className="near" ref={element}>
      {isNear ? children : <div className="room" />}
      <div className="end" />
    </div>
  );
}
